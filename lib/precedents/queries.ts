import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { reachPostmortem, visible } from "@/lib/postmortems/reach";
import { type Question, questionOf, questionOfBeginning } from "./asking";
import { becauseOf } from "./because";
import { findHits, readCandidates } from "./candidates";
import { lookupsFor } from "./lookups";
import { promisesOf } from "./promises";
import { ranked, unlikeAmong } from "./ranking";
import type { Beginning, LinkedPostmortem, Precedent, Repeats } from "./schema";
import { scored } from "./scoring";
import { spellingsOf } from "./spelling";
import { knownWords } from "./vocabulary";

/** More than this nobody reads while they write something else. */
const most = 10;

/**
 * The postmortems that are like this one, best first, of those that the asker may see.
 * @throws DomainError not_found when it is out of reach.
 */
export async function listSimilar(actor: Actor, { number }: { number: number }) {
  const question = await questionOf(number, actor);
  return question ? answer(actor, question, most) : [];
}

/** The same from the title on, before there is a postmortem. */
export async function suggestFor(actor: Actor, beginning: Beginning): Promise<Precedent[]> {
  const items = await answer(actor, await questionOfBeginning(beginning), 3);
  return items.filter(({ clear }) => clear);
}

async function answer(actor: Actor, question: Question, limit: number): Promise<Precedent[]> {
  const { asking, own } = question;
  const vocabulary = await knownWords();
  const lookups = lookupsFor(own, vocabulary);
  const best = scored(await findHits(asking, lookups), lookups, own, vocabulary);
  const candidates = await readCandidates(asking, best, unlikeAmong(vocabulary), actor);
  const alike = ranked(candidates, vocabulary).slice(0, limit);
  const [spelt, promises] = await Promise.all([
    spellingsOf(
      asking,
      alike.flatMap(({ candidate }) => candidate.stems.slice(0, 30)),
    ),
    promisesOf(
      alike.map(({ candidate }) => candidate.id),
      actor,
    ),
  ]);
  const items = alike.map(({ candidate, clear }) => ({
    clear,
    number: candidate.number,
    title: candidate.title,
    team: candidate.team,
    occurredOn: candidate.occurredOn,
    said: candidate.said,
    because: becauseOf(candidate, spelt, vocabulary.common),
    openPromises: promises.get(candidate.number)?.open ?? [],
    keptPromises: promises.get(candidate.number)?.kept ?? [],
  }));
  return items.filter(({ because }) => because.length > 0);
}

/**
 * What this one repeats, and where it happened again, of those that the asker may see.
 * @throws DomainError not_found when it is out of reach.
 */
export async function listRepeats(actor: Actor, { number }: { number: number }): Promise<Repeats> {
  const { id } = await reachPostmortem(actor, number);
  const rows = await selectOften<LinkedPostmortem & { again: boolean }>`
    SELECT p."number", p."title", p."occurredOn", r."predecessorId" = ${id}::uuid AS "again",
      (SELECT t."name" FROM "Team" t WHERE t."id" = p."teamId") AS "team"
    FROM "Repeat" r JOIN "Postmortem" p ON p."id" =
      CASE WHEN r."predecessorId" = ${id}::uuid THEN r."postmortemId" ELSE r."predecessorId" END
    WHERE (r."postmortemId" = ${id}::uuid OR r."predecessorId" = ${id}::uuid) AND ${visible(actor)}
    ORDER BY p."number"`;
  const side = (wanted: boolean) =>
    rows.filter(({ again }) => again === wanted).map(({ again, ...linked }) => linked);
  return { before: side(false), again: side(true) };
}
