import { type KeyboardEvent, useCallback } from "react";
import { AutosaveText } from "@/components/ui/autosave-text";
import type { TextChange } from "@/components/ui/use-autosave";
import type { WhyView } from "@/lib/whys/schema";
import type { Branch } from "@/lib/whys/tree";
import { useTree } from "./tree-context";

/**
 * The question and its answer. Enter leads from the one to the other, and on to the next question;
 * Alt and Enter split the answer where the cursor is.
 */
export function WhyWords({ why }: { why: Branch<WhyView> }) {
  const { focus, askUnder, save, settled, split } = useTree();
  const write = useCallback((change: TextChange) => save(why.id, change), [save, why.id]);
  const cut = async (field: HTMLTextAreaElement) => {
    const { value, selectionStart } = field;
    const answers = [value.slice(0, selectionStart), value.slice(selectionStart)];
    // Leaving the field saves what is in it, and only saved words can be split.
    field.blur();
    await settled(why.id);
    await split(why.id, { answers });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || !event.altKey) return;
    event.preventDefault();
    void cut(event.currentTarget);
  };
  return (
    <>
      <AutosaveText
        storageKey={`why.${why.id}.question`}
        field="question"
        label={`Question, level ${why.depth + 1}`}
        hideLabel
        look="quiet"
        className="mr-7"
        initial={why.question}
        version={why.version}
        save={write}
        onEnter={() => focus.on(why.id, "answer")}
      />
      <AutosaveText
        storageKey={`why.${why.id}.answer`}
        field="answer"
        label={`Answer to: ${why.question}`}
        hideLabel
        look="inline"
        placeholder="Because… Write what made it possible, then press Enter to ask further."
        initial={why.answer}
        version={why.version}
        save={write}
        onEnter={() => askUnder(why.id)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
