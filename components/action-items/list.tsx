import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { NoneFit } from "@/components/ui/none-fit";
import { dueInWords, todayInUtc } from "@/lib/action-items/due";
import type { ActionItemRow } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import type { Actor } from "@/lib/auth/actor";
import { dayInWords } from "@/lib/dates/clock";
import { Kept } from "./kept";
import { ActionLine, type Line } from "./line";
import { ownerInWords } from "./owner-in-words";
import { viewingOf } from "./viewing";

type Props = { actor: Actor; rows: ActionItemRow[] };

/** Promises of many postmortems, each to be proved where it stands. */
export function ActionList({ actor, rows }: Props) {
  const today = todayInUtc();
  return (
    <ul className="mt-5">
      {rows.map((row) => (
        <ActionLine
          key={row.id}
          line={lineOf(row, today)}
          offered={viewingOf(actor, row).offered}
        />
      ))}
    </ul>
  );
}

function lineOf(row: ActionItemRow, today: string): Line {
  const { id, number, title, detail, status, dueOn, version, proof, acceptedRisk } = row;
  const due = dueOn && isPromised(status) ? dueInWords(dueOn, today) : null;
  return {
    ...{ id, number, title, detail, status, dueOn, version },
    due: due?.words ?? (dueOn ? dayInWords(dueOn) : isPromised(status) ? "no date" : ""),
    late: due?.late ?? false,
    owner: ownerInWords(row) ?? "Nobody owns it yet",
    layer: row.layerName,
    from: `PM-${number} ${row.postmortem.title}`,
    kept: proof || acceptedRisk ? <Kept {...row} /> : null,
  };
}

/** What belongs here, or how to see more of it. */
export function NoActions({ narrowed }: { narrowed: boolean }) {
  return (
    <div className="mt-5">
      {narrowed ? (
        <NoneFit what="action" all="/actions" button="All open actions">
          look at all open actions
        </NoneFit>
      ) : (
        <Empty
          title="Nothing is promised"
          action={<LinkButton href="/postmortems">Look through the postmortems</LinkButton>}
        >
          Actions come from postmortems: a change to a process, a tool or a layer, such as “Alert on
          staging’s home page, same check as production”. Each has an owner and a day, and is closed
          on proof.
        </Empty>
      )}
    </div>
  );
}
