import { Anchor } from "@/components/ui/anchor";
import { listAtHand } from "@/lib/action-items/at-hand";
import { todayInUtc } from "@/lib/action-items/due";
import { placeOf } from "@/lib/action-items/look";
import { requireActor } from "@/lib/auth/session";
import { daysAfter } from "@/lib/dates/days";

const few = 3;

/** What became true this week in your teams; nothing when nothing did, for a week is short. */
export async function ProvedLately() {
  const { proved } = await listAtHand(await requireActor());
  if (proved.length === 0) return null;
  const since = daysAfter(todayInUtc(), -7);
  return (
    <section>
      <h2 className="border-line border-b pb-2 text-[20px]">Proved this week</h2>
      <ul>
        {proved.slice(0, few).map(({ id, title, proof, postmortem }) => (
          <li key={id} className="border-line border-b py-2.5">
            <Anchor
              href={`/actions/${id}`}
              className="font-serif text-[16px] [overflow-wrap:anywhere] hover:underline"
            >
              {title}
            </Anchor>
            <p className="text-[13px] text-muted">
              {[proof?.by.name, postmortem.team.name].filter(Boolean).join(", ")}
            </p>
          </li>
        ))}
      </ul>
      {proved.length > few && (
        <p className="pt-2 text-[13.5px]">
          <Anchor
            href={placeOf({ status: "kept", since, mine: true })}
            className="text-accent underline"
          >
            All that was proved this week
          </Anchor>
        </p>
      )}
    </section>
  );
}
