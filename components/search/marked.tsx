import type { Part } from "@/lib/search/schema";

/** A text in parts, of which those that were looked for are marked. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  let at = 0;
  return parts.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className="rounded-[3px] bg-accent-soft px-px font-medium text-ink">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
