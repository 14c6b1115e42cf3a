import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { Tag } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { todayInUtc } from "@/lib/action-items/due";
import { turnsInList } from "@/lib/action-items/policy";
import type { ActionItemFilter, ActionItemRow } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import type { Actor } from "@/lib/auth/actor";
import { dayInWords } from "@/lib/dates/clock";
import { Due } from "./due";
import { Kept } from "./kept";
import { Turns } from "./turns";

type Props = { actor: Actor; rows: ActionItemRow[]; filter: ActionItemFilter };

/** Promises of many postmortems, each to be proved where it stands. */
export function ActionList({ actor, rows, filter }: Props) {
  if (rows.length === 0) return <NoActions filter={filter} />;
  const today = todayInUtc();
  return (
    <ul className="mt-5">
      {rows.map((row) => (
        <li key={row.id} id={`action-${row.id}`} className="border-line border-t py-3.5">
          <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
            <h2 className="font-medium font-sans text-[15.5px] tracking-normal">{row.title}</h2>
            <span className="text-[13.5px]">
              {isPromised(row.status) ? (
                <Due dueOn={row.dueOn} today={today} />
              ) : (
                row.dueOn && dayInWords(row.dueOn)
              )}
            </span>
          </div>
          <p className="mt-0.5 mb-2 text-[13px] text-muted">
            {row.layerName && (
              <>
                <Tag>{row.layerName}</Tag>{" "}
              </>
            )}
            {row.ownerUser?.name ?? row.ownerTeam?.name ?? "Nobody owns it yet"} ·{" "}
            <Link
              href={`/postmortems/${row.number}`}
              className="underline-offset-2 hover:underline"
            >
              PM-{row.number} {row.postmortem.title}
            </Link>
          </p>
          {row.detail && <p className="mb-2 max-w-[70ch] text-[13.5px] text-muted">{row.detail}</p>}
          <div className="mb-2 empty:hidden">
            <Kept {...row} />
          </div>
          <Turns item={row} offered={turnsInList(actor, row)} />
        </li>
      ))}
    </ul>
  );
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
