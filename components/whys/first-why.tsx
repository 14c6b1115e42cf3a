import { Empty } from "@/components/ui/empty";
import type { WhyView } from "@/lib/whys/schema";
import { QuestionForm } from "./composer";

type Props = { number: number; suggestion: string; asked: (why: WhyView) => void };

/** Nothing asked yet: what a tree of whys is, one example, and the first question made ready. */
export function FirstWhy({ number, suggestion, asked }: Props) {
  return (
    <Empty
      title="Begin with what people noticed"
      action={
        <QuestionForm
          number={number}
          place={{}}
          label="Your first question"
          initial={suggestion}
          asked={asked}
        />
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
