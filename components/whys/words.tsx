import { AutosaveText } from "@/components/ui/autosave-text";
import { idle } from "@/lib/http/form-state";
import { writeWhyAction } from "@/lib/whys/actions";
import type { CardProps } from "./card";

type Props = Pick<CardProps, "number" | "why" | "focus" | "askUnder">;

/** The question and its answer. Enter leads from the one to the other, and on to the next question. */
export function WhyWords({ number, why, focus, askUnder }: Props) {
  const save = (change: object) => writeWhyAction(idle, { number, id: why.id, ...change });
  return (
    <>
      <AutosaveText
        storageKey={`why.${why.id}.question`}
        field="question"
        label={`Question, level ${why.depth + 1}`}
        hideLabel
        look="quiet"
        initial={why.question}
        version={why.version}
        save={save}
        onEnter={() => focus.on(why.id, "answer")}
      />
      <AutosaveText
        storageKey={`why.${why.id}.answer`}
        field="answer"
        label={`Answer to: ${why.question}`}
        hideLabel
        look="inline"
        className="md:col-span-2"
        placeholder="Because… Write what made it possible, then press Enter to ask further."
        initial={why.answer}
        version={why.version}
        save={save}
        onEnter={askUnder}
      />
    </>
  );
}
