import { Anchor } from "@/components/ui/anchor";
import { Tag } from "@/components/ui/chip";
import { todayInUtc } from "@/lib/action-items/due";
import { listActions } from "@/lib/action-items/queries";
import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import { requireActor } from "@/lib/auth/session";
import { dayAndMonth } from "@/lib/dates/clock";
import { ageInWords } from "./age";
import { Due } from "./due";
import { Outcome } from "./outcome";
import { tallyInWords, tallyOf } from "./tally";

const columns = ["Action", "Strengthens", "Owner", "Due", "Proof"];

/** "What changes": a table, and on a narrow screen one block for each promise. */
export async function ActionTable({ number }: { number: number }) {
  const items = await listActions(await requireActor(), { number });
  if (items.length === 0) return null;
  const today = todayInUtc();
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-[23px]">What changes</h2>
        <p className="text-[13.5px] text-muted">{tallyInWords(tallyOf(items, today))}</p>
      </div>
      <div className="rounded-card border border-line bg-surface shadow-card">
        <table className="w-full max-sm:block">
          <thead className="max-sm:sr-only">
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="px-3 py-2 text-left font-medium text-[12.5px] text-muted first:w-2/5"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {items.map((item) => (
              <Row key={item.id} item={item} today={today} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const cell =
  "px-3 py-2.5 align-top max-sm:inline-block max-sm:py-0.5 max-sm:pr-0 max-sm:empty:hidden";

type RowProps = { item: ActionItemView; today: string };

function Row({ item, today }: RowProps) {
  const { id, title, detail, layerName, dueOn, status } = item;
  return (
    <tr
      id={`action-${id}`}
      className="border-line border-t max-sm:block max-sm:py-2.5 max-sm:first:border-t-0"
    >
      <td className={`${cell} [overflow-wrap:anywhere] max-sm:block! max-sm:pr-3!`}>
        <Anchor href={`/actions/${id}`} className="underline-offset-4 hover:underline">
          {title}
        </Anchor>
        {detail && <p className="max-w-[60ch] text-[13px] text-muted">{detail}</p>}
        {isPromised(status) && !item.duplicateOf && (
          <p className="text-[13px] text-muted">promised {ageInWords(item.createdAt, today)}</p>
        )}
      </td>
      <td className={cell}>{layerName && <Tag>{layerName}</Tag>}</td>
      <td className={cell}>
        <Owner item={item} />
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        {isPromised(status) ? (
          <Due dueOn={dueOn} today={today} labelled />
        ) : (
          dueOn && dayAndMonth(dueOn)
        )}
      </td>
      <td className={cell}>
        <Outcome item={item} />
      </td>
    </tr>
  );
}

function Owner({ item: { ownerUser, ownerTeam, handover, status } }: { item: ActionItemView }) {
  if (!isPromised(status)) return ownerUser?.name ?? ownerTeam?.name;
  const asked = handover && handover.answer === null ? handover.team.name : null;
  return (
    <>
      {ownerUser?.name ?? ownerTeam?.name ?? <span className="text-muted">nobody yet</span>}
      {asked && <span className="block text-[13px] text-muted">{asked} is asked</span>}
    </>
  );
}
