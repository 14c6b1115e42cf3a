import { Fragment, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ToldPiece } from "./told-piece";
import type { Piece } from "./use-telling";

type Props = {
  pieces: Piece[];
  busy: boolean;
  change: (start: number, by: Partial<Piece>) => void;
  writeOn: () => void;
  keep: () => void;
  drop: () => void;
  close: () => void;
};

/** What a story tells, to be mended, kept or left out. */
export function FoundEvents({ pieces, busy, change, writeOn, keep, drop, close }: Props) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const events = pieces.filter(({ isRest }) => !isRest);
  const chosen = events.filter(({ isKept }) => isKept).length;
  return (
    <>
      <p ref={heading} tabIndex={-1} className="text-[13.5px] text-muted outline-none">
        {events.length === 0
          ? "We found nothing that happened in these words. Say what you saw or did, and about when."
          : "Your words, as you wrote them. Mend a time or a word, and leave out what you like."}
      </p>
      {events.length > 0 && (
        <ol aria-label="Events found in your story">
          {events.map((piece, index) => (
            <Fragment key={piece.start}>
              {piece.day !== events[index - 1]?.day && (
                <li className="pt-2 pb-1 font-medium text-[13px] text-muted">{piece.dayInWords}</li>
              )}
              <ToldPiece piece={piece} change={(by) => change(piece.start, by)} />
            </Fragment>
          ))}
        </ol>
      )}
      <Rest pieces={pieces} change={change} />
      <div className="flex flex-wrap gap-2">
        {events.length > 0 && chosen === 0 ? (
          <Button onClick={drop}>Discard this text</Button>
        ) : (
          <Button
            variant="primary"
            aria-disabled={busy || chosen === 0}
            onClick={() => !busy && chosen > 0 && keep()}
          >
            Keep {chosen === 1 ? "one event" : `${chosen} events`}
          </Button>
        )}
        <Button onClick={writeOn}>Keep writing</Button>
        <Button variant="quiet" onClick={close}>
          Close
        </Button>
      </div>
    </>
  );
}

/** Words that tell of no event; they stay out, unless their teller says otherwise. */
function Rest({ pieces, change }: Pick<Props, "pieces" | "change">) {
  const rest = pieces.filter(({ isRest, words }) => isRest && words !== "");
  if (rest.length === 0) return null;
  return (
    <details className="text-[13.5px] text-muted">
      <summary className="hover:text-ink">
        {rest.length === 1
          ? "One passage is not an event and will be left out"
          : `${rest.length} passages are not events and will be left out`}
      </summary>
      <ul className="mt-1 flex flex-col gap-1">
        {rest.map(({ start, words }) => (
          <li key={start} className="flex items-start gap-2">
            <span className="min-w-0 flex-1 whitespace-pre-wrap font-serif text-[16px]">
              {words}
            </span>
            <Button size="small" onClick={() => change(start, { isRest: false, isKept: true })}>
              Add it as an event
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
