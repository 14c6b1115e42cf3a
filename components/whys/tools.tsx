import { Button } from "@/components/ui/button";
import type { CardProps, Panel } from "./card";

type Props = Pick<CardProps, "why" | "askUnder"> & {
  panel: Panel;
  setPanel: (panel: Panel) => void;
};

/** The ways on from a why: ask further, back it, and everything else. */
export function WhyTools({ why, askUnder, panel, setPanel }: Props) {
  const toggle = (which: Panel) => setPanel(panel === which ? null : which);
  return (
    <div className="flex justify-end md:col-start-2 md:row-start-1">
      <Button size="small" variant="quiet" data-part="ask" onClick={askUnder}>
        Ask why<span className="sr-only"> about: {why.answer || why.question}</span>
      </Button>
      <Button
        size="small"
        variant="quiet"
        data-part="evidence"
        aria-expanded={panel === "evidence"}
        onClick={() => toggle("evidence")}
      >
        Evidence<span className="sr-only"> for: {why.answer || why.question}</span>
      </Button>
      <Button
        size="small"
        variant="quiet"
        data-part="more"
        aria-expanded={panel === "more"}
        onClick={() => toggle("more")}
      >
        More<span className="sr-only"> about: {why.question}</span>
      </Button>
    </div>
  );
}
