import { Empty } from "@/components/ui/empty";
import type { WhyView } from "@/lib/whys/schema";
import { QuestionForm } from "./composer";
import { PasteOutline } from "./paste-outline";

type Props = {
  number: number;
  suggestion: string;
  /** The layer that the question speaks of, where it came from one. */
  layer: string | null;
  asked: (why: WhyView) => void;
  offerUndo: (message: string, reshaping: string) => void;
};

/** Nothing asked yet: what a tree of whys is, one example, and the first question made ready. */
export function FirstWhy({ number, suggestion, layer, asked, offerUndo }: Props) {
  return (
    <Empty
      title="Begin with what people noticed"
      action={
        <>
          <QuestionForm
            number={number}
            place={{ layer }}
            label="Your first question"
            initial={suggestion}
            asked={asked}
          />
          <div className="mt-4 text-[13.5px] text-muted">
            <PasteOutline number={number} offerUndo={offerUndo} />
          </div>
        </>
      }
    >
      <p>
        Ask why it happened, answer in a sentence, and ask again about the answer. “The migration
        was run by hand” leads to “Why by hand?”, and that to “The pipeline has no step for it”:
        something that a team can change. Where two things had to come together, branch.
      </p>
    </Empty>
  );
}
