import { bothOf } from "./autosave";
import { Conflict } from "./conflict";
import type { useAutosave } from "./use-autosave";

type Props = {
  /** Of the sentence that says why, for the field to name. */
  id: string;
  saving: Pick<ReturnType<typeof useAutosave>, "value" | "problem" | "theirs" | "settle">;
  multiline: boolean;
};

/** Below a field that saves itself: why its words are not saved, and the choice where others wrote. */
export function NotSaved({ id, saving: { value, problem, theirs, settle }, multiline }: Props) {
  return (
    <>
      {problem && (
        <p id={id} role="status" className="text-[13px] text-breached">
          {problem}
        </p>
      )}
      {theirs && (
        <Conflict
          mine={value}
          theirs={theirs.text}
          both={bothOf(theirs, value, multiline)}
          settle={settle}
        />
      )}
    </>
  );
}
