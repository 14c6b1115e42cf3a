import { Anchor } from "@/components/ui/anchor";
import { Empty } from "@/components/ui/empty";
import { todayInUtc } from "@/lib/action-items/due";
import { listPromises } from "@/lib/action-items/promised";
import { requireActor } from "@/lib/auth/session";
import { Due } from "./due";

/** What you and your teams promised and have not proved yet, the soonest due first. */
export async function Promises() {
  const items = await listPromises(await requireActor());
  const today = todayInUtc();
  return (
    <section>
      <h2 className="border-line border-b pb-2 text-[20px]">Promises</h2>
      {items.length === 0 && (
        <div className="pt-3">
          <Empty title="Nothing is promised by you or your teams">
            When somebody makes you the owner of an action, it waits here until you prove it.
          </Empty>
        </div>
      )}
      <ul>
        {items.map((item) => (
          <li
            key={item.id}
            className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-line border-b py-3"
          >
            <Anchor
              href={`/actions?mine=true#action-${item.id}`}
              className="font-medium text-[15px] after:absolute after:inset-0"
            >
              {item.title}
            </Anchor>
            <span className="text-[13px]">
              <Due dueOn={item.dueOn} today={today} />
            </span>
            <p className="col-span-2 text-[13px] text-muted">
              PM-{item.number}
              {item.layerName && ` · ${item.layerName}`}
              {item.ownerTeam && ` · promised by ${item.ownerTeam.name}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
