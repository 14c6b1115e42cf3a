import { TextArea, TextInput } from "@/components/ui/field";
import { milestoneWords } from "@/lib/timeline/words";
import type { Piece } from "./use-telling";

type Props = { piece: Piece; change: (by: Partial<Piece>) => void };

/** An event found in a story: kept or not, and mended before that. */
export function ToldPiece({ piece, change }: Props) {
  const { start, text, when, read, timeWords, milestone, isKept, problem } = piece;
  const name = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return (
    <li className="grid grid-cols-[auto_7.5rem_minmax(0,1fr)] items-start gap-x-2.5 gap-y-1 border-line border-t py-2.5 max-sm:grid-cols-[auto_minmax(0,1fr)]">
      <input
        type="checkbox"
        checked={isKept}
        aria-label={`Keep “${name}”`}
        onChange={(event) => change({ isKept: event.target.checked })}
        className="mt-2 size-4 accent-accent"
      />
      <div>
        <TextInput
          value={when}
          disabled={!isKept}
          aria-label={`Time of “${name}”`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`told-${start}`}
          onChange={(event) => change({ when: event.target.value })}
          className="px-2! py-1! font-mono text-[13px]!"
        />
      </div>
      <div className="min-w-0 max-sm:col-start-2">
        <TextArea
          rows={1}
          value={text}
          disabled={!isKept}
          aria-label={`What happened: “${name}”`}
          onChange={(event) => change({ text: event.target.value })}
          className="px-2! py-1! font-serif text-[16px]! leading-snug"
        />
        <p id={`told-${start}`} className="mt-0.5 text-[12.5px] text-muted">
          {problem ? (
            <span role="alert" className="text-breached">
              {problem}
            </span>
          ) : (
            hintOf(when, read, timeWords)
          )}
          {milestone && (
            <label className="ml-2 inline-flex items-center gap-1">
              <input
                type="checkbox"
                checked
                disabled={!isKept}
                onChange={() => change({ milestone: undefined })}
                className="accent-accent"
              />
              marks “{milestoneWords[milestone]}”
            </label>
          )}
        </p>
      </div>
    </li>
  );
}

function hintOf(when: string, read: string, timeWords: string): string {
  if (when !== read) return "Your own time.";
  if (when === "?") return "No time in these words; it stays between its neighbours.";
  return `From “${timeWords}”.`;
}
