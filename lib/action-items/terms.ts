import { record } from "@/lib/activity/record";
import { type Actor, administers } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { holdOrganisation } from "@/lib/teams/organisation";
import { administratorsOnly } from "@/lib/teams/policy";
import { type TermsChange, type TermsEnd, TermsRow, TermsView, usualTerms } from "./terms-schema";

/** With since when proofs are waited for; null, all of them. */
export type Demands = TermsView & { verifyFrom: Date | null };

/** A severity's own terms, else those for the rest, else the usual ones. */
export async function termsOf(tx: Tx, severityId: string | null): Promise<TermsView> {
  return TermsView.parse((await termsBySeverity(tx))(severityId));
}

/** The same for many at once: a handful of rows holds all terms there are. */
export async function termsBySeverity(tx: Tx): Promise<(severityId: string | null) => Demands> {
  const rows = await tx.terms.findMany();
  const own = new Map(rows.map((row) => [row.severityId, row]));
  const rest = own.get(null) ?? { ...usualTerms, verifyFrom: null };
  return (severityId) => own.get(severityId) ?? rest;
}

/** Of the severities in use, worst first, then those for the rest. */
export async function listTerms(_actor: Actor): Promise<TermsRow[]> {
  const [severities, common] = await Promise.all([
    db.severity.findMany({
      where: { retiredAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, name: true, terms: true },
    }),
    db.terms.findFirst({ where: { severityId: null } }),
  ]);
  const rest = { version: 0, ...usualTerms, ...common };
  const own = severities.map(({ id, name, terms }) => ({
    ...(terms ?? { ...rest, version: 0 }),
    severity: { id, name },
    inherited: terms === null,
  }));
  return [...own, { ...rest, severity: null, inherited: false }].map((row) => TermsRow.parse(row));
}

/**
 * Sets what is demanded from now on; a severity that had none of its own starts from the rest's.
 * @throws DomainError conflict with both figures when somebody else was there.
 */
export async function changeTerms(actor: Actor, input: TermsChange) {
  const { severity: severityId, version, base, ...change } = input;
  return transaction(async (tx) => {
    await ensureKept(tx, actor, severityId);
    const stored = await tx.terms.findFirst({ where: { severityId } });
    const before = (await termsBySeverity(tx))(severityId);
    reconcile({ ...before, version: stored?.version ?? 0 }, change, { version, base });
    const after = TermsView.parse({ ...before, ...change });
    ensureInOrder(after);
    // A new demand is not made of old proofs; an old demand stays as old as it is.
    const verifyFrom = after.mustVerify && !before.mustVerify ? new Date() : before.verifyFrom;
    const saved = stored
      ? await tx.terms.update({
          where: { id: stored.id },
          data: { ...after, verifyFrom, version: { increment: 1 } },
        })
      : await tx.terms.create({ data: { ...after, verifyFrom, severityId } });
    const detail = { severityId, fields: Object.keys(change) };
    await record(tx, actor, "terms.changed", { subjectId: saved.id, detail });
    return { version: saved.version };
  });
}

/** A severity has the terms for the rest again. */
export async function endTerms(actor: Actor, { severity: severityId }: TermsEnd) {
  return transaction(async (tx) => {
    await ensureKept(tx, actor, severityId);
    const { count } = await tx.terms.deleteMany({ where: { severityId } });
    if (count > 0) await record(tx, actor, "terms.ended", { detail: { severityId } });
    return { severity: severityId };
  });
}

/** One at a time, so that two first changes make one row. */
async function ensureKept(tx: Tx, actor: Actor, severityId: string | null): Promise<void> {
  ensure(administers(actor), administratorsOnly);
  await holdOrganisation(tx);
  if (severityId === null) return;
  const severity = await tx.severity.findUnique({ where: { id: severityId } });
  if (!severity) throw notFound("that severity");
}

function ensureInOrder({ leadAfterDays, summaryAfterDays }: TermsView): void {
  if (summaryAfterDays >= leadAfterDays) return;
  const sentence = "The leads hear of it first: the summary cannot come before them.";
  throw invalid(sentence, { summaryAfterDays: sentence });
}
