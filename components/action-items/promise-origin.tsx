import { Glyph, glyphOf } from "@/components/layers/glyph";
import { LayerTag } from "@/components/layers/layer-tag";
import { Anchor } from "@/components/ui/anchor";
import type { ActionItemRow } from "@/lib/action-items/schema";
import { requireActor } from "@/lib/auth/session";
import { listMarks } from "@/lib/layers/queries";
import { listWhys } from "@/lib/whys/queries";

/** Where a promise comes from: its postmortem, the condition that it changes, the layer. */
export async function PromiseOrigin({ item }: { item: ActionItemRow }) {
  const { number, why: whyId, layer, layerName, postmortem } = item;
  const actor = await requireActor();
  const [marks, whys] = await Promise.all([
    listMarks(actor, { number }),
    whyId ? listWhys(actor, { number }) : [],
  ]);
  const why = whys.find(({ id }) => id === whyId);
  const marked = marks.filter(({ outcome }) => outcome !== null);
  return (
    <section>
      <h2 className="border-line border-b pb-2 text-[20px]">Where it comes from</h2>
      <div className="flex items-start justify-between gap-4 pt-3">
        <Anchor
          href={`/postmortems/${number}`}
          className="font-medium text-accent underline underline-offset-2"
        >
          PM-{number} {postmortem.title}
        </Anchor>
        <Glyph tower={glyphOf(marked)} />
      </div>
      {why && (
        <p className="mt-3 border-line-strong border-l-2 pl-3">
          <span className="block text-[13px] text-muted">{why.question}</span>
          <Anchor
            href={`/postmortems/${number}#why-${why.id}`}
            className="font-serif text-[17px] underline-offset-4 hover:underline"
          >
            {why.answer || "not answered yet"}
          </Anchor>
        </p>
      )}
      {layer && (
        <p className="mt-3 text-[13.5px] text-muted">
          Strengthens{" "}
          <LayerTag
            name={layerName ?? layer}
            outcome={marks.find(({ slug }) => slug === layer)?.outcome ?? null}
          />
        </p>
      )}
      {!layer && !why && (
        <p className="mt-3 text-[13.5px] text-muted">
          Which condition or layer it changes is not said yet.
        </p>
      )}
    </section>
  );
}
