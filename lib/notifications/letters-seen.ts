import { type Actor, administers, personOf } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/db/client";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { mailIsSet } from "@/lib/mail/mail-is-set";
import { visibleTo } from "@/lib/postmortems/policy";
import { administratorsOnly } from "@/lib/teams/policy";

export type LetterState = "sent" | "waiting" | "tried again" | "given up";

/** How a letter fares. Of its words an administrator sees only what they may see anyway. */
export type LetterView = {
  id: string;
  address: string;
  state: LetterState;
  writtenAt: string;
  sentAt: string | null;
  failures: number;
  failure: string | null;
  words: { subject: string; text: string } | null;
};

export type LetterCounts = Record<LetterState, number>;

/** While developing, and where no mail server is set, letters can be read on a page instead. */
export const lettersAreShown = (): boolean =>
  process.env.NODE_ENV === "development" || !mailIsSet();

const most = 50;

/** Of the last thirty days, newest first: those in trouble, or all while they are read on a page. */
export async function listLetters(actor: Actor): Promise<LetterView[]> {
  ensure(administers(actor), administratorsOnly);
  const shown = lettersAreShown();
  const letters = await db.letter.findMany({
    where: shown ? {} : { sentAt: null, failure: { not: null } },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    take: most,
    select: columns,
  });
  const ids = letters.map(({ id }) => id);
  const readable = shown ? await readableOf(actor, { id: { in: ids } }) : [];
  const words = new Map(readable.map(({ id, subject, text }) => [id, { subject, text }]));
  return letters.map(({ writtenAt, sentAt, givenUpAt, ...letter }) => ({
    ...letter,
    state: stateOf({ ...letter, sentAt, givenUpAt }),
    writtenAt: writtenAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    words: words.get(letter.id) ?? null,
  }));
}

const columns = {
  id: true,
  address: true,
  writtenAt: true,
  sentAt: true,
  givenUpAt: true,
  failures: true,
  failure: true,
} satisfies Prisma.LetterSelect;

type Fate = { sentAt: Date | null; givenUpAt: Date | null; failures: number };

function stateOf({ sentAt, givenUpAt, failures }: Fate): LetterState {
  if (sentAt) return "sent";
  if (givenUpAt) return "given up";
  return failures > 0 ? "tried again" : "waiting";
}

/** Their own, and those in which everything is theirs to see: a draft is not the administrator's. */
const readableOf = (actor: Actor, where: Prisma.LetterWhereInput) =>
  db.letter.findMany({
    where: {
      AND: [where, { sealed: false, text: { not: "" } }],
      OR: [
        { userId: personOf(actor) },
        {
          notices: {
            some: {},
            every: { OR: [{ postmortemId: null }, { postmortem: visibleTo(actor) }] },
          },
        },
      ],
    },
    select: { id: true, subject: true, text: true, html: true },
  });

/** Over the thirty days for which letters are kept. */
export async function countLetters(actor: Actor, now = new Date()): Promise<LetterCounts> {
  ensure(administers(actor), administratorsOnly);
  const writtenAt = { gt: new Date(now.getTime() - 30 * 24 * 60 * 60_000) };
  const unsent = { writtenAt, sentAt: null, givenUpAt: null };
  const count = (where: Prisma.LetterWhereInput) => db.letter.count({ where });
  const [sent, waiting, again, givenUp] = await Promise.all([
    count({ writtenAt, sentAt: { not: null } }),
    count({ ...unsent, failures: 0 }),
    count({ ...unsent, failures: { gt: 0 } }),
    count({ writtenAt, sentAt: null, givenUpAt: { not: null } }),
  ]);
  return { sent, waiting, "tried again": again, "given up": givenUp };
}

/** @throws DomainError not_found for a letter that the asker may not read. */
export async function getLetterHtml(actor: Actor, { id }: { id: string }): Promise<string> {
  ensure(administers(actor), administratorsOnly);
  const [letter] = lettersAreShown() ? await readableOf(actor, { id }) : [];
  if (!letter) throw notFound("that email");
  return letter.html;
}
