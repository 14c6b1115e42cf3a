import { Suspense } from "react";
import { AsideGroup } from "@/components/postmortems/step-frame";
import { requireActor } from "@/lib/auth/session";
import { mayEdit } from "@/lib/postmortems/queries";
import { listRepeats, listSimilar } from "@/lib/precedents/queries";
import { placeId } from "./place";
import { Precedents } from "./precedents";
import { RepeatsSaid } from "./repeats-said";

/** What resembles this postmortem; it comes after the step that it stands beside. */
export function SeenBefore({ number }: { number: number }) {
  return (
    <AsideGroup title="Seen before">
      <Suspense fallback={<Looking />}>
        <Found number={number} />
      </Suspense>
    </AsideGroup>
  );
}

async function Found({ number }: { number: number }) {
  const actor = await requireActor();
  const [items, repeats, editable] = await Promise.all([
    listSimilar(actor, { number }),
    listRepeats(actor, { number }),
    mayEdit(actor, { number }),
  ]);
  const linked = [...repeats.before, ...repeats.again];
  const others = items.filter((item) => item.openPromises.length > 0 || !isLinked(linked, item));
  return (
    <div id={placeId} tabIndex={-1}>
      <RepeatsSaid number={number} repeats={repeats} editable={editable} />
      {!others.some(({ clear }) => clear) && linked.length === 0 && (
        <p className="text-muted">Nothing that you may read clearly resembles this so far.</p>
      )}
      <Precedents number={number} items={others} editable={editable} />
    </div>
  );
}

const isLinked = (linked: readonly { number: number }[], { number }: { number: number }) =>
  linked.some((other) => other.number === number);

/** As high as the least that can come. */
function Looking() {
  return (
    <div className="flex h-[41px] flex-col justify-around" aria-hidden="true">
      <div className="h-3.5 w-4/5 rounded-small bg-sunken" />
      <div className="h-3 w-3/5 rounded-small bg-sunken" />
    </div>
  );
}
