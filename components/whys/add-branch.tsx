import type { WhyView } from "@/lib/whys/schema";
import type { Branch } from "@/lib/whys/tree";
import { Rules } from "./rules";

type Props = { why: Branch<WhyView> | undefined; ask: (why: Branch<WhyView>) => void };

/** At the end of a tree: one thing alone hardly ever makes an incident. */
export function AddBranch({ why, ask }: Props) {
  if (!why) return null;
  const begun = why.branches.length > 0;
  return (
    <li className="flex">
      <Rules depth={1} />
      <button
        type="button"
        className="my-1.5 grow rounded-card border-[1.5px] border-line-strong border-dashed px-4 py-2.5 text-left text-muted hover:border-accent hover:text-ink"
        onClick={() => ask(why)}
      >
        {begun ? "Why else? Add a branch" : "Why was that so? Ask further"}
        <span className="sr-only"> under: {why.question}</span>
      </button>
    </li>
  );
}
