import type { TreeRow } from "@/lib/whys/rows";
import type { WhyView } from "@/lib/whys/schema";
import { useTree } from "./tree-context";

type Props = { rows: TreeRow<WhyView>[]; active: string | null };

/** At the end of the tree: one thing alone hardly ever makes an incident. */
export function AddBranch({ rows, active }: Props) {
  const { askUnder } = useTree();
  const firsts = rows.filter(({ level }) => level === 1);
  const at = rows.findIndex(({ why }) => why.id === active);
  const top = rows.slice(0, at + 1).findLast(({ level }) => level === 1) ?? firsts.at(-1);
  if (!top) return null;
  const begun = top.why.branches.length > 0;
  return (
    <button
      type="button"
      className="my-1.5 ml-3 w-[calc(100%-0.75rem)] rounded-card border-[1.5px] border-line-strong border-dashed px-4 py-2.5 text-left text-muted hover:border-accent hover:text-ink md:ml-6 md:w-[calc(100%-1.5rem)]"
      onClick={() => askUnder(top.why.id)}
    >
      {begun ? "Why else? Add a branch" : "Why was that so? Ask further"}
      <span className={firsts.length > 1 ? "" : "sr-only"}> under: {top.why.question}</span>
    </button>
  );
}
