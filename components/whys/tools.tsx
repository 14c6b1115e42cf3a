import { Button } from "@/components/ui/button";
import type { WhyView } from "@/lib/whys/schema";
import { type Panel, useTree } from "./tree-context";

/** The ways on from a why: ask further, back it, and everything else. */
export function WhyTools({ why }: { why: WhyView }) {
  const { askUnder, panel, setPanel } = useTree();
  const about = why.answer || why.question;
  const toggle = (which: Panel) => setPanel(panel === which ? null : which);
  return (
    <div className="flex flex-wrap gap-x-0.5">
      <Button size="small" variant="quiet" data-part="ask" onClick={() => askUnder(why.id)}>
        Ask why<span className="sr-only"> about: {about}</span>
      </Button>
      {panels.map(([which, name, link]) => (
        <Button
          key={which}
          size="small"
          variant="quiet"
          data-part={which}
          aria-expanded={panel === which}
          onClick={() => toggle(which)}
        >
          {name}
          <span className="sr-only">
            {" "}
            {link}: {about}
          </span>
        </Button>
      ))}
    </div>
  );
}

const panels = [
  ["evidence", "Evidence", "for"],
  ["split", "Split", "this answer"],
  ["more", "More", "about"],
] as const;
