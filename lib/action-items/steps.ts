import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type Sql, select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { fromKey, type Page, type Paged, page, toKey } from "@/lib/http/paging";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { isUuid } from "@/lib/teams/find";
import { named, person } from "./columns";
import { joinRetitled } from "./retitled";
import { ActionStep } from "./schema";

/** Words change letter by letter and places by a key; neither is a step in the life of a promise. */
const quiet = sql`s."kind" NOT IN ('action.moved', 'action.resettled')
  AND (s."kind" <> 'action.changed' OR s."detail" ? 'dueOn')`;

type At = { number: number; id: string };

/**
 * Who and when at every step of a promise, oldest first; of a very long life the latest.
 * @throws DomainError not_found when its postmortem is out of reach.
 */
export async function listSteps(actor: Actor, at: At): Promise<ActionStep[]> {
  const rows = await readSteps(actor, at, sql`ORDER BY s."id" DESC LIMIT 500`);
  return joinRetitled(rows.reverse());
}

/** All of them by pages. What was typed at one sitting is joined within its page. */
export async function pageSteps(
  actor: Actor,
  { number, id, after, limit }: At & z.output<typeof Page>,
): Promise<Paged<ActionStep>> {
  const [last] = after ? fromKey(after, z.tuple([z.string().regex(/^\d{1,18}$/)])) : ["0"];
  const beyond = sql`AND s."id" > ${last}::bigint ORDER BY s."id" LIMIT ${limit + 1}`;
  const steps = page(await readSteps(actor, { number, id }, beyond), limit, (row) =>
    toKey([row.id]),
  );
  return { ...steps, items: joinRetitled(steps.items) };
}

async function readSteps(actor: Actor, { number, id }: At, which: Sql): Promise<ActionStep[]> {
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
      AND ${quiet} ${which}`;
  return rows.map(present);
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
