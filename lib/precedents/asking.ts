import type { Actor } from "@/lib/auth/actor";
import { selectOften, sql } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { type Asking, conditionsOf } from "./candidates";
import type { Own } from "./lookups";
import type { Beginning } from "./schema";

export type Question = { asking: Asking; own: Own };

/** @throws DomainError not_found when it is out of reach. */
export async function questionOf(number: number, actor: Actor): Promise<Question | null> {
  const { id } = await reachPostmortem(actor, number);
  const [row] = await selectOften<Asking & Own>`
    SELECT p."id", p."title", p."services", p."tags",
      stems_of(head_of(p."id"), 2) AS "head", stems_of(body_of(p."id"), 3) AS "body",
      coalesce(p."occurredOn", p."createdAt"::date) AS "day",
      ARRAY(${conditionsOf(sql`p."id"`)}) AS "conditions",
      ARRAY(SELECT m."layerId" FROM "LayerMark" m WHERE m."postmortemId" = p."id"
        AND m."outcome" IN ('let_through', 'fired_unseen', 'bypassed', 'not_there')) AS "gotPast"
    FROM "Postmortem" p WHERE p."id" = ${id}::uuid`;
  if (!row) return null;
  const { head, body, ...asking } = row;
  return { asking, own: { head, body } };
}

export async function questionOfBeginning({ title, services = [] }: Beginning): Promise<Question> {
  const said = [title, ...services].join("\n");
  const [row] = await selectOften<{ head: string[]; day: string }>`
    SELECT stems_of(${said}, 2) AS "head", current_date AS "day"`;
  const { head = [], day = "" } = row ?? {};
  const asking = { id: null, title, services, tags: [], conditions: [], gotPast: [], day };
  return { asking, own: { head, body: [] } };
}
