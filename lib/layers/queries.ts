import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import type { LayerView, MarkedLayer } from "./schema";

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
 * The row with what each layer did here. A retired layer stays where it was marked.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listMarks(
  actor: Actor,
  { number }: { number: number },
): Promise<MarkedLayer[]> {
  const { id } = await reachPostmortem(actor, number);
  return selectOften<MarkedLayer>`
    SELECT y."slug", y."name", y."purpose", y."retiredAt" IS NOT NULL AS "retired",
      m."outcome"::text AS "outcome", coalesce(m."note", '') AS "note",
      coalesce(m."version", 0) AS "version"
    FROM "Layer" y
    LEFT JOIN "LayerMark" m ON m."layerId" = y."id" AND m."postmortemId" = ${id}::uuid
    WHERE y."retiredAt" IS NULL OR m."layerId" IS NOT NULL
    ORDER BY y."position", y."id"`;
}
