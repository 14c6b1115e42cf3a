import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findEdition, findSharable } from "./find";
import { canPutOut, leadsOnly } from "./policy";
import { endOf, startingStrikes } from "./present";
import { type EditionChange, type EditionSaved, Strikes } from "./schema";
import { refusal, saysStruck, slugFrom, slugOfChance, struckSaid, taken } from "./slug";
import { planOf } from "./striking";

type ByNumber = { number: number };

/** Begins a public edition. Nothing of it is out until somebody puts it out. */
export async function startEdition(actor: Actor, { number }: ByNumber): Promise<EditionSaved> {
  return transaction(async (tx) => {
    const { id: postmortemId, title, stage } = await findSharable(tx, actor, number);
    if (stage !== "published")
      throw invalid(`PM-${number} is not published. Strangers read only what everybody here may.`);
    const { count } = await tx.publicEdition.createMany({
      data: [{ postmortemId, title, slug: slugOfChance(), strikes: startingStrikes }],
      skipDuplicates: true,
    });
    if (count > 0) await record(tx, actor, "edition.started", { postmortemId });
    return saved(await findEdition(tx, postmortemId));
  });
}

/**
 * Changes what is struck, and the settings. What strangers read changes only when it is put out
 * again; the settings of one that is out count at once.
 * @throws DomainError conflict with both sides when somebody else was there.
 */
export async function changeEdition(actor: Actor, input: EditionChange): Promise<EditionSaved> {
  const { number, version, base, slug, expiresOn, ...given } = input;
  return transaction(async (tx) => {
    const postmortem = await findSharable(tx, actor, number);
    const row = await findEdition(tx, postmortem.id);
    const { indexed, listed } = given;
    const settings = {
      ...(indexed === undefined ? {} : { indexed }),
      ...(listed === undefined ? {} : { listed }),
      ...(expiresOn === undefined ? {} : { expiresAt: expiresOn ? lastDay(expiresOn) : null }),
      ...(slug === undefined ? {} : { slug: await freeSlug(tx, slug, row) }),
    };
    if (Object.keys(settings).length > 0 && mayBeOut(row))
      ensure(canPutOut(actor, postmortem), leadsOnly);
    if (settings.slug && mayBeOut(row)) ensureSilent(settings.slug, given.strikes ?? row.strikes);
    const change = {
      ...(given.title === undefined ? {} : { title: given.title }),
      ...(given.strikes === undefined ? {} : { strikes: given.strikes }),
      ...settings,
    };
    reconcile({ ...row, strikes: Strikes.parse(row.strikes) }, change, { version, base });
    if (expiresOn !== undefined) await dropEnded(tx, row);
    const formerSlugs = slugsBefore(row, settings.slug ?? row.slug);
    wrote(
      await tx.publicEdition.updateMany({
        where: { id: row.id, version: row.version },
        data: { ...change, formerSlugs, version: { increment: 1 } },
      }),
    );
    const fields = Object.keys(change);
    await record(tx, actor, "edition.changed", { postmortemId: postmortem.id, detail: { fields } });
    return { version: row.version + 1 };
  });
}

/** @throws DomainError invalid for a day that is over: it would end what is out without a word. */
function lastDay(day: string): Date {
  const end = endOf(day);
  const passed = "That day has passed. Choose one to come, or withdraw the edition.";
  if (end <= new Date()) throw invalid(passed, { expiresOn: passed });
  return end;
}

type Row = Prisma.PublicEditionGetPayload<object>;

const mayBeOut = ({ content, withdrawnAt }: Row): boolean => content !== null && !withdrawnAt;

/**
 * What has come to its last day is gone. Under another day the old copy would be before strangers
 * again, without what was struck since, and nobody would have put it out.
 */
async function dropEnded(tx: Tx, { id: editionId }: Row): Promise<void> {
  // By the clock that ends it for strangers, at this moment and not at the transaction's first.
  const ended = await tx.$executeRaw`
    UPDATE "PublicEdition" SET "content" = NULL, "shown" = NULL, "putOutAt" = NULL,
      "putOutById" = NULL
    WHERE "id" = ${editionId}::uuid AND "content" IS NOT NULL AND "expiresAt" <= clock_timestamp()`;
  if (ended > 0) await tx.publicImage.deleteMany({ where: { editionId } });
}

const slugsBefore = ({ slug, formerSlugs }: Row, next: string): string[] => {
  const others = formerSlugs.filter((former) => former !== next && former !== slug);
  return slug === next ? others : [...others, slug];
};

/** Null is a wish for one of chance. One that it had before is its own, however that looks. */
async function freeSlug(tx: Tx, wish: string | null, row: Row): Promise<string> {
  if (wish === null) return slugOfChance();
  if (wish === row.slug) return wish;
  const slug = row.formerSlugs.includes(wish) ? wish : slugFrom(wish);
  // Two who choose it at the same moment: the second one sees what the first one took.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('PublicEdition.slug'))`;
  const other = await tx.publicEdition.findUnique({ where: { slug }, select: { id: true } });
  if (other && other.id !== row.id) throw taken();
  return slug;
}

/** What is out is read under a new address at once, so that nobody looks at it first. */
function ensureSilent(slug: string, strikes: unknown): void {
  const { everywhere } = planOf(Strikes.parse(strikes), []);
  if (saysStruck(slug, everywhere)) throw refusal(struckSaid);
}

/** Takes it back at once, and deletes the copy that strangers read. */
export async function withdrawEdition(actor: Actor, { number }: ByNumber): Promise<EditionSaved> {
  return transaction(async (tx) => {
    const postmortem = await findSharable(tx, actor, number);
    ensure(canPutOut(actor, postmortem), leadsOnly);
    const { id } = await findEdition(tx, postmortem.id);
    await tx.$executeRaw`
      UPDATE "PublicEdition" SET "content" = NULL, "shown" = NULL, "withdrawnAt" = now(),
        "version" = "version" + 1
      WHERE "id" = ${id}::uuid`;
    await tx.publicImage.deleteMany({ where: { editionId: id } });
    await record(tx, actor, "edition.withdrawn", { postmortemId: postmortem.id, subjectId: id });
    return saved(await findEdition(tx, postmortem.id));
  });
}

const saved = ({ version }: Row): EditionSaved => ({ version });
