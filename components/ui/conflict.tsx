import { Button } from "./button";

type Props = { mine: string; theirs: string; settle: (text: string) => void };

/** Two people wrote at once: both texts are here, and the writer decides. */
export function Conflict({ mine, theirs, settle }: Props) {
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
        <Button size="small" onClick={() => settle(`${theirs}\n\n${mine}`.trim())}>
          Keep both
        </Button>
      </div>
    </div>
  );
}
