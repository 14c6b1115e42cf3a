import { cache } from "react";
import { type Actor, personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { literal, select, selectOften, sql } from "@/lib/db/select";
import { env } from "@/lib/env/env";
import { invalid } from "@/lib/errors/domain-error";
import { type Paged, page } from "@/lib/http/paging";
import { isUuid } from "@/lib/teams/find";
import { kindNames } from "./kinds";
import { pacesOf, usualRhythm } from "./rhythm";
import {
  type NoticeRow,
  noticeColumns,
  noticesWithSubjects,
  presentNotice,
  stillTheirs,
  unreadOf,
} from "./rows";
import type { ChoicesView, InboxFilter, NoticeView } from "./schema";
import { sentenceOf } from "./sentence";

/** What the asker was told and may still see, newest first. */
export async function listNotices(actor: Actor, filter: InboxFilter): Promise<Paged<NoticeView>> {
  const { kind, unread, after, limit } = filter;
  if (after && !isUuid(after))
    throw invalid("That page address is cut short. Start again from the first page.");
  const rows = await select<NoticeRow>`
    SELECT ${noticeColumns} FROM ${noticesWithSubjects}
    WHERE n."userId" = ${personOf(actor)}::uuid AND ${stillTheirs}
      ${kind ? sql`AND n."kind" = ${kind}::"NoticeKind"` : sql``}
      ${unread ? sql`AND n."readAt" IS NULL` : sql``}
      ${after ? sql`AND n."id" < ${after}::uuid` : sql``}
    ORDER BY n."id" DESC LIMIT ${literal(limit + 1)}`;
  return page(rows.map(presentNotice), limit, (last) => last.id);
}

/** A badge says no more than "99+". */
const enough = 100;

/** What the navigation counts too, asked once per request. */
export const countUnread = cache(async (actor: Actor): Promise<number> => {
  const [row] = await selectOften<{ unread: number }>`
    SELECT count(*)::int AS "unread"
    FROM (${unreadOf(actor.userId)} LIMIT ${literal(enough)}) unread`;
  return row?.unread ?? 0;
});

/** What an open page shows without being loaded again. `newest` is the last one not read. */
export type LiveState = {
  person: string;
  unread: number;
  newest: { id: string; text: string } | null;
};

export async function getLiveState(actor: Actor): Promise<LiveState> {
  const person = personOf(actor);
  const [unread, newest] = await Promise.all([
    countUnread(actor),
    listNotices(actor, { unread: true, limit: 1 }),
  ]);
  const [last] = newest.items;
  return { person, unread, newest: last ? { id: last.id, text: sentenceOf(last).text } : null };
}

/** How the asker wants to hear of things, with what holds where they chose nothing. */
export async function getChoices(actor: Actor): Promise<ChoicesView> {
  const userId = personOf(actor);
  const [organisation, own, paceOf] = await Promise.all([
    db.organisation.findFirst({ select: { zone: true } }),
    db.rhythm.findUnique({ where: { userId }, omit: { userId: true } }),
    pacesOf(db, [userId]),
  ]);
  return {
    ...(own ?? { ...usualRhythm, zone: null, version: 0 }),
    organisationZone: organisation?.zone ?? "UTC",
    mailed: env().SMTP_URL !== undefined,
    paces: kindNames.map((kind) => ({ kind, pace: paceOf(userId, kind) })),
  };
}
