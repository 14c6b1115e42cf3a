import { Tag } from "@/components/ui/chip";
import { todayInUtc } from "@/lib/action-items/due";
import { listActions } from "@/lib/action-items/queries";
import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised, statusWords } from "@/lib/action-items/words";
import { requireActor } from "@/lib/auth/session";
import { dayAndMonth } from "@/lib/dates/clock";
import { Due } from "./due";

const columns = ["Action", "Strengthens", "Owner", "Due", "Proof"];

/** "What changes": a table, and on a narrow screen one block for each promise. */
export async function ActionTable({ number }: { number: number }) {
  const items = await listActions(await requireActor(), { number });
  if (items.length === 0) return null;
  const today = todayInUtc();
  return (
    <section>
      <h2 className="mb-3 text-[23px]">What changes</h2>
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

function Row({ item, today }: { item: ActionItemView; today: string }) {
  const { title, detail, layerName, ownerUser, ownerTeam, dueOn, status } = item;
  return (
    <tr
      id={`action-${item.id}`}
      className="border-line border-t max-sm:block max-sm:py-2.5 max-sm:first:border-t-0"
    >
      <td className={`${cell} [overflow-wrap:anywhere] max-sm:block! max-sm:pr-3!`}>
        {title}
        {detail && <p className="max-w-[60ch] text-[13px] text-muted">{detail}</p>}
      </td>
      <td className={cell}>{layerName && <Tag>{layerName}</Tag>}</td>
      <td className={cell}>
        {ownerUser?.name ?? ownerTeam?.name}
        {!ownerUser && !ownerTeam && isPromised(status) && (
          <span className="text-muted">nobody yet</span>
        )}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        {isPromised(status) ? <Due dueOn={dueOn} today={today} /> : dueOn && dayAndMonth(dueOn)}
      </td>
      <td className={cell}>
        <Proved item={item} />
      </td>
    </tr>
  );
}

function Proved({ item: { status, proof, acceptedRisk } }: { item: ActionItemView }) {
  if (acceptedRisk)
    return (
      <>
        {statusWords[status]}
        <p className="text-[13px] text-muted">
          {acceptedRisk.reason} Risk accepted by {acceptedRisk.by.name}.
        </p>
      </>
    );
  if (!proof) return statusWords[status];
  return (
    <>
      <span className="font-medium text-held">{statusWords[status]}</span>,{" "}
      {proof.url ? (
        <a href={proof.url} rel="noreferrer" className="underline underline-offset-2">
          {proof.note}
        </a>
      ) : (
        proof.note
      )}
    </>
  );
}
