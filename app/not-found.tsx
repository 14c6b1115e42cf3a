import type { Metadata } from "next";
import { connection } from "next/server";
import { Nowhere } from "@/components/shell/nowhere";

export const metadata: Metadata = { title: "Not found" };

export default async function NotFound() {
  // Drawn anew each time: a page made at build time could not carry this answer's nonce.
  await connection();
  return <Nowhere />;
}
