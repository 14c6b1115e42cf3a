import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { isUuid } from "@/lib/teams/find";
import { named, person } from "./columns";
import { joinRetitled } from "./retitled";
import { ActionStep } from "./schema";

/** Words change letter by letter and places by a key; neither is a step in the life of a promise. */
const quiet = sql`s."kind" NOT IN ('action.moved', 'action.resettled')
  AND (s."kind" <> 'action.changed' OR s."detail" ? 'dueOn')`;

/**
 * Who and when at every step of a promise, oldest first.
 * @throws DomainError not_found when its postmortem is out of reach.
 */
export async function listSteps(
  actor: Actor,
  { number, id }: { number: number; id: string },
): Promise<ActionStep[]> {
  const postmortem = await reachPostmortem(actor, number);
  if (!isUuid(id)) throw notFound("that action");
  const [item] = await select`SELECT 1 FROM "ActionItem"
    WHERE "id" = ${id}::uuid AND "postmortemId" = ${postmortem.id}::uuid AND "removalId" IS NULL`;
  if (!item) throw notFound("that action");
  const rows = await select<Row>`
    SELECT s."id"::text, s."at", s."kind", s."detail",
      ${person(sql`s."userId"`)} AS "by",
      ${named("Team", sql`(s."detail"->>'teamId')::uuid`)} AS "team",
      ${person(sql`(s."detail"->>'userId')::uuid`)} AS "person"
    FROM "Activity" s
    WHERE s."postmortemId" = ${postmortem.id}::uuid AND (s."subjectId" = ${id} OR ${imported(id)})
      AND ${quiet}
    ORDER BY s."id" DESC LIMIT 500`;
  return joinRetitled(rows.reverse().map(present));
}

/** A document brings many at once, in one line for all of them. */
const imported = (id: string) => sql`(s."subjectId" IS NULL
  AND s."kind" IN ('action.committed', 'action.proved') AND s."detail"->'ids' ? ${id})`;

type Row = Pick<ActionStep, "id" | "kind" | "by" | "team" | "person"> & {
  at: Date;
  detail: unknown;
};

const Detail = z.object({
  words: z.string().catch(""),
  effect: ActionStep.shape.effect.catch(null),
  dueOn: ActionStep.shape.dueOn.catch(null),
  title: ActionStep.shape.title.catch(null),
  before: z.object({ status: ActionStep.shape.was }).catch({ status: null }),
});

function present({ detail, at, ...row }: Row): ActionStep {
  const { before, ...said } = Detail.parse(detail);
  return { ...row, at: at.toISOString(), ...said, was: before.status };
}
