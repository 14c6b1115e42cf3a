import { isOut, type Passage } from "./passages";
import type { Place, Strikes } from "./schema";
import type { Source } from "./source";

/**
 * Every place that strangers do not get: what is left out, what hangs under a why that is left out,
 * and the captions of pictures that stay inside.
 */
export function leftOut(source: Source, passages: readonly Passage[], strikes: Strikes) {
  const given = new Set(strikes.out);
  const out = new Set<Place>();
  for (const passage of passages) if (isOut(given, passage)) out.add(passage.place);
  for (const { id, parent } of downwards(source.whys))
    if (parent !== null && out.has(`why:${parent}`)) out.add(`why:${id}`);
  const pictures = new Set(strikes.pictures);
  for (const { id } of source.pictures) if (!pictures.has(id)) out.add(`caption:${id}`);
  const cheapest = source.layers.find((layer) => layer.cheapest);
  if (cheapest && out.has(`layer:${cheapest.slug}`)) out.add("cheapest");
  return out;
}

/** Each behind the one that it hangs under. */
function downwards<T extends { id: string; parent: string | null }>(whys: readonly T[]): T[] {
  const under = new Map<string | null, T[]>();
  const known = new Set(whys.map(({ id }) => id));
  for (const why of whys) {
    const parent = why.parent !== null && known.has(why.parent) ? why.parent : null;
    under.set(parent, [...(under.get(parent) ?? []), why]);
  }
  const order = [...(under.get(null) ?? [])];
  for (let at = 0; at < order.length; at += 1)
    order.push(...(under.get(order[at]?.id ?? "") ?? []));
  return order;
}
