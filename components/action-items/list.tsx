import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { dueInWords, todayInUtc } from "@/lib/action-items/due";
import { turnsInList } from "@/lib/action-items/policy";
import type { ActionItemFilter, ActionItemRow } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import type { Actor } from "@/lib/auth/actor";
import { dayInWords } from "@/lib/dates/clock";
import { Kept } from "./kept";
import { ActionLine, type Line } from "./line";

type Props = { actor: Actor; rows: ActionItemRow[]; filter: ActionItemFilter };

/** Promises of many postmortems, each to be proved where it stands. */
export function ActionList({ actor, rows, filter }: Props) {
  if (rows.length === 0) return <NoActions filter={filter} />;
  const today = todayInUtc();
  return (
    <ul className="mt-5">
      {rows.map((row) => (
        <ActionLine key={row.id} line={lineOf(row, today)} offered={turnsInList(actor, row)} />
      ))}
    </ul>
  );
}

function lineOf(row: ActionItemRow, today: string): Line {
  const { id, number, title, detail, status, dueOn, proof, verified, acceptedRisk } = row;
  const due = dueOn && isPromised(status) ? dueInWords(dueOn, today) : null;
  return {
    ...{ id, number, title, detail, status, dueOn },
    due: due?.words ?? (dueOn ? dayInWords(dueOn) : isPromised(status) ? "no date" : ""),
    late: due?.late ?? false,
    owner: row.ownerUser?.name ?? row.ownerTeam?.name ?? "Nobody owns it yet",
    layer: row.layerName,
    from: `PM-${number} ${row.postmortem.title}`,
    kept: proof || acceptedRisk ? <Kept {...{ proof, verified, acceptedRisk }} /> : null,
  };
}

function NoActions({
  filter: { team, severity, layer, tag, status, mine },
}: {
  filter: ActionItemFilter;
}) {
  if (team || severity || layer || tag || mine || (status !== "open" && status !== "all"))
    return (
      <div className="mt-5">
        <Empty
          title="Nothing fits these filters"
          action={<LinkButton href="/actions">Show what is promised</LinkButton>}
        >
          Take one of them away, or look at everything that is still promised.
        </Empty>
      </div>
    );
  return (
    <div className="mt-5">
      <Empty
        title="Nothing is promised"
        action={<LinkButton href="/postmortems">Look through the postmortems</LinkButton>}
      >
        Actions come from postmortems: a change to a process, a tool or a layer, such as “Alert on
        staging’s home page, same check as production”. Each has an owner and a day, and is closed
        on proof.
      </Empty>
    </div>
  );
}
