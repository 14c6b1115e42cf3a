import { setImmediate } from "node:timers/promises";
import { type Actor, administers, personOf } from "@/lib/auth/actor";
import { select, selectOften } from "@/lib/db/select";
import { ensure } from "@/lib/errors/domain-error";
import { checkText } from "@/lib/language/check";
import { type RuleName, rules } from "@/lib/language/rules";
import { reachPostmortem, visible } from "@/lib/postmortems/reach";
import { administratorsOnly } from "@/lib/teams/policy";
import { listOwnWords } from "./own-words";
import { kept } from "./quotes";
import type { FieldsCheck, FindingView, PutAsideRow, Remark, WordCheck } from "./schema";

/**
 * What the coach would ask about a text. It reads; nothing of the text is kept or written to a log.
 * Who asks outright is answered, also where they have quieted the coach in their fields.
 */
export async function checkWords(
  actor: Actor,
  { text, field, language }: WordCheck,
): Promise<{ findings: FindingView[] }> {
  const ownWords = await listOwnWords(actor);
  return { findings: checkText(text, { field, ownWords, ...(language && { language }) }) };
}

/**
 * The same for the fields of a page, one list for each; of a postmortem's, without what was put
 * aside there. Empty for whoever has quieted the coach.
 */
export async function checkFields(
  actor: Actor,
  { number, fields }: FieldsCheck,
): Promise<{ coached: boolean; remarks: Remark[][] }> {
  const id = number && (await reachPostmortem(actor, number)).id;
  if (!(await isCoached(actor))) return { coached: false, remarks: fields.map(() => []) };
  const [ownWords, aside] = await Promise.all([listOwnWords(actor), id ? listAside(id) : nothing]);
  const remarks: Remark[][] = [];
  for (const { text, field } of fields) {
    const found = checkText(text, { field, ownWords });
    remarks.push(found.filter((finding) => !aside.has(keyOf(finding))).map(titled));
    // Others are waiting for this process too.
    await setImmediate();
  }
  return { coached: true, remarks };
}

const nothing: ReadonlySet<string> = new Set();

type About = { rule: string; quote: string };

async function listAside(postmortemId: string): Promise<Set<string>> {
  const rows = await selectOften<About>`
    SELECT "rule", "quote" FROM "Dismissal" WHERE "postmortemId" = ${postmortemId}::uuid`;
  return new Set(rows.map(keyOf));
}

const keyOf = ({ rule, quote }: About): string => `${rule} ${kept(quote)}`;

const titled = (finding: FindingView): Remark => ({
  ...finding,
  title: rules[finding.rule].title,
});

/** Whether the asker wants to hear from the coach in their own fields. */
export async function isCoached(actor: Actor): Promise<boolean> {
  const [found] = await selectOften<{ coached: boolean }>`
    SELECT "coached" FROM "User" WHERE "id" = ${personOf(actor)}::uuid`;
  return found?.coached ?? false;
}

const mostReasons = 12;

/**
 * For administrators: the rules by how often they were put aside in the postmortems that the asker
 * may see. No person stands beside them.
 */
export async function listPutAside(actor: Actor): Promise<PutAsideRow[]> {
  ensure(administers(actor), administratorsOnly);
  const rows = await select<{ rule: RuleName; times: number; reasons: string[] | null }>`
    SELECT d."rule", count(*)::int AS "times",
      (array_agg(d."reason" ORDER BY d."dismissedAt" DESC) FILTER (WHERE d."reason" <> ''))[1:${mostReasons}]
        AS "reasons"
    FROM "Dismissal" d JOIN "Postmortem" p ON p."id" = d."postmortemId"
    WHERE ${visible(actor)} GROUP BY d."rule" ORDER BY "times" DESC, d."rule"`;
  return rows.map(({ rule, times, reasons }) => ({
    rule,
    title: rules[rule]?.title ?? rule,
    times,
    reasons: reasons ?? [],
  }));
}
