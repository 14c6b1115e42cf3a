import { Button } from "./button";

type Props = {
  mine: string;
  theirs: string;
  /** Both in one; left out where the field holds only one. */
  both?: string;
  settle: (text: string) => void;
};

/** Two people wrote at once: both texts are here, and the writer decides. */
export function Conflict({ mine, theirs, both, settle }: Props) {
  return (
    <div
      role="alert"
      className="mt-1 rounded-card border-bypassed border-l-[3px] bg-bypassed-soft p-3"
    >
      <p>
        <b>Somebody else changed this while you were writing.</b> Yours is in the field above; this
        is theirs:
      </p>
      <p className="my-2 whitespace-pre-wrap font-serif text-[17px]">
        {theirs === "" ? "(they left it empty)" : theirs}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => settle(mine)}>
          Keep mine
        </Button>
        <Button size="small" onClick={() => settle(theirs)}>
          Take theirs
        </Button>
        {both !== undefined && (
          <Button size="small" onClick={() => settle(both)}>
            Keep both
          </Button>
        )}
      </div>
    </div>
  );
}
