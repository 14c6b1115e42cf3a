import { imageOf } from "@/lib/attachments/present";
import type { Actor } from "@/lib/auth/actor";
import { type Sql, selectOften, sql } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { presentMarked } from "./present";
import type { LayerView } from "./row-schema";
import type { MarkedLayer, TowerView } from "./schema";
import { towerInWords } from "./tower-words";

/** The organisation's row, for everybody who is signed in. */
export async function listLayers(
  _actor: Actor,
  { retired = false }: { retired?: boolean } = {},
): Promise<LayerView[]> {
  return selectOften<LayerView>`
    SELECT y."slug", y."name", y."purpose", y."retiredAt" IS NOT NULL AS "retired", y."version"
    FROM "Layer" y WHERE y."retiredAt" IS NULL OR ${retired}::boolean
    ORDER BY y."position", y."id"`;
}

/**
 * The row with what each layer did here. A retired layer stays where it was marked, and what was
 * marked in a published postmortem stands there as it was published.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listMarks(
  actor: Actor,
  { number }: { number: number },
): Promise<MarkedLayer[]> {
  const { id } = await reachPostmortem(actor, number);
  const rows = await selectOften<MarkedLayer>`
    SELECT ${markedColumns} FROM "Layer" y
    LEFT JOIN "LayerMark" m ON m."layerId" = y."id" AND m."postmortemId" = ${id}::uuid
    LEFT JOIN "TowerReading" r ON r."postmortemId" = m."postmortemId"
    WHERE y."retiredAt" IS NULL OR m."layerId" IS NOT NULL ${asTheyStood}`;
  return rows.map(presentMarked);
}

type TowerRow = MarkedLayer & { cheapestNote: string | null; readingVersion: number | null };

/**
 * The tower as a reader meets it: the layers that something is said about, and what is said of the
 * whole. Nothing that becomes of the row later changes it once it is published.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function readTower(actor: Actor, { number }: { number: number }): Promise<TowerView> {
  const { id } = await reachPostmortem(actor, number);
  const rows = await selectOften<TowerRow>`
    SELECT ${markedColumns}, r."cheapestNote", r."version" AS "readingVersion"
    FROM "LayerMark" m JOIN "Layer" y ON y."id" = m."layerId"
    LEFT JOIN "TowerReading" r ON r."postmortemId" = m."postmortemId"
    WHERE m."postmortemId" = ${id}::uuid ${asTheyStood}`;
  const layers = rows.map(({ cheapestNote, readingVersion, ...row }) => presentMarked(row));
  const [first] = rows;
  return {
    layers,
    words: towerInWords(layers),
    entry: layers.find(({ entry }) => entry)?.slug ?? null,
    cheapest: layers.find(({ cheapest }) => cheapest)?.slug ?? null,
    cheapestNote: first?.cheapestNote ?? "",
    version: first?.readingVersion ?? 0,
  };
}

/** `m` is the mark, `y` its layer, `r` the reading of the tower. */
const markedColumns: Sql = sql`y."slug", coalesce(m."keptName", y."name") AS "name", y."purpose",
  y."retiredAt" IS NOT NULL AS "retired", m."outcome"::text AS "outcome",
  coalesce(m."note", '') AS "note", m."heldAfterMin",
  coalesce(r."entryLayerId" = m."layerId", false) AS "entry",
  coalesce(r."cheapestLayerId" = m."layerId", false) AS "cheapest",
  coalesce(m."version", 0) AS "version", ARRAY(
    SELECT json_build_object('id', v."id", 'url', v."url", 'quotation', v."quotation",
      'image', ${imageOf}, 'event', CASE WHEN e."id" IS NULL THEN NULL ELSE json_build_object(
        'id', e."id", 'at', e."at", 'end', e."endAt", 'precision', e."precision", 'text', e."text"
      ) END)
    FROM "Evidence" v LEFT JOIN "TimelineEvent" e ON e."id" = v."citedEventId"
    WHERE v."postmortemId" = m."postmortemId" AND v."layerId" = m."layerId"
      AND v."removalId" IS NULL AND e."removalId" IS NULL
    ORDER BY v."id"
  ) AS "evidence"`;

const asTheyStood: Sql = sql`ORDER BY coalesce(m."keptPosition", y."position"), y."id"`;
