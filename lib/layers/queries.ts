import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/postmortems/policy";
import { layerSelect, presentLayer, presentMarked } from "./present";
import type { LayerView, MarkedLayer } from "./schema";

/** The organisation's row, for everybody who is signed in. */
export async function listLayers(
  _actor: Actor,
  { retired = false }: { retired?: boolean } = {},
): Promise<LayerView[]> {
  const layers = await db.layer.findMany({
    where: retired ? {} : { retiredAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: layerSelect,
  });
  return layers.map(presentLayer);
}

/**
 * The row with what each layer did here. A retired layer stays where it was marked.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listMarks(
  actor: Actor,
  { number }: { number: number },
): Promise<MarkedLayer[]> {
  const [postmortem, layers] = await Promise.all([
    db.postmortem.findFirst({
      where: { AND: [{ number }, visibleTo(actor)] },
      select: {
        layerMarks: { select: { layerId: true, outcome: true, note: true, version: true } },
      },
    }),
    db.layer.findMany({
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, ...layerSelect },
    }),
  ]);
  if (!postmortem) throw notFound(`PM-${number}`);
  const marks = new Map(postmortem.layerMarks.map((mark) => [mark.layerId, mark]));
  return layers
    .filter(({ id, retiredAt }) => retiredAt === null || marks.has(id))
    .map(({ id, ...layer }) => presentMarked(layer, marks.get(id)));
}
