import { Anchor } from "@/components/ui/anchor";
import { hostOf } from "@/components/ui/host-of";
import type { ActionItemView } from "@/lib/action-items/schema";
import { effectWords, statusWords } from "@/lib/action-items/words";

/** What became of a promise, in the cell of a table: its proof, or the reason and who accepts the risk. */
export function Outcome({ item }: { item: ActionItemView }) {
  const { status, proof, acceptedRisk, duplicateOf, effectChecks } = item;
  if (duplicateOf)
    return (
      <>
        Kept as{" "}
        <Anchor href={`/actions/${duplicateOf.id}`} className="underline underline-offset-2">
          PM-{duplicateOf.number} {duplicateOf.title}
        </Anchor>
      </>
    );
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
  const effect = effectChecks.at(-1);
  return (
    <>
      <span className="font-medium text-held">{statusWords[status]}</span>
      <Shown {...proof} id={item.id} />
      {effect && <p className="text-[13px] text-muted">{effectWords[effect.effect]}.</p>}
    </>
  );
}

type ShownProps = NonNullable<ActionItemView["proof"]> & { id: string };

function Shown({ note, url, image, id }: ShownProps) {
  const words = note || (url ? hostOf(url) : image?.caption || "a picture");
  const href = url ?? (note ? null : `/actions/${id}`);
  if (!href) return <>, {words}</>;
  return (
    <>
      ,{" "}
      <a href={href} rel="noreferrer" className="underline underline-offset-2">
        {words}
      </a>
    </>
  );
}
