import { whyLink } from "@/lib/practices/how-to";
import { CommandLine } from "./command-line";

/** What to paste where people meet the rule. */
export function WhyLink({ slug, open }: { slug: string; open: boolean }) {
  const address = whyLink(slug);
  return (
    <div className="mt-3 mb-6">
      <p className="text-[13.5px] text-muted">
        For lint messages, CODEOWNERS, pull-request templates and alerts.{" "}
        {open ? "Whoever has it may read it without signing in." : "Readers sign in first."}
      </p>
      <CommandLine label="Its address and its badge">{`${address}\n[![practice](${address}/badge.svg)](${address})`}</CommandLine>
    </div>
  );
}
