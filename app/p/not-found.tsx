import type { Metadata } from "next";
import { connection } from "next/server";
import { Outside } from "@/components/sharing/outside";

export const metadata: Metadata = { title: "Not here", robots: { index: false, follow: false } };

/** The same for what never was, what was taken back and what ended: nobody learns which. */
export default async function NotHere() {
  // Drawn anew each time: a page made at build time could not carry this answer's nonce.
  await connection();
  return (
    <Outside>
      <h1 className="text-[29px]">There is nothing to read here</h1>
      <p className="mt-2 max-w-[52ch] text-muted">
        The address may be mistyped, or what stood here is no longer public. Whoever gave you the
        address can tell you more.
      </p>
    </Outside>
  );
}
