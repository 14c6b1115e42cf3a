import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { listNotices } from "@/lib/notifications/queries";
import * as shapes from "@/lib/notifications/schema";
import { sentenceOf } from "@/lib/notifications/sentence";

const all = "/notices";
const choices = `${all}/choices`;
const { ChoicesView, NoticeMark, NoticeView, PaceChange, ReadAll, UndoReadAll } = shapes;

/** With the sentence that the inbox shows, for programs that pass it on. */
const Notice = NoticeView.extend({ text: z.string() });
const AllRead = z.object({ readAt: z.string(), count: z.number() });

/** The asker's own inbox, and how they want to hear of things. */
// biome-ignore format: a table reads by its columns
export const notices = {
  listNotices: endpoint("GET", all, "What you were told, newest first", shapes.InboxFilter, pageOf(Notice)),
  markNotice: endpoint("POST", `${all}/{id}/read`, "Mark one as read; with read: false, as not", NoticeMark, NoticeMark, 200),
  markAllRead: endpoint("POST", `${all}/read`, "Mark all as read, up to the newest that you have seen", ReadAll, AllRead, 200),
  undoReadAll: endpoint("POST", `${all}/read/undo`, "Take that back, by its readAt", UndoReadAll, AllRead.pick({ count: true }), 200),
  getChoices: endpoint("GET", choices, "How you want to hear of things", z.object({}), ChoicesView),
  changeRhythm: endpoint("PATCH", choices, "Change your time zone, your quiet hours or the day of the weekly email", shapes.RhythmChange, ChoicesView.pick({ version: true })),
  choosePace: endpoint("PUT", `${choices}/{kind}`, "Say how often one kind comes by mail", PaceChange, PaceChange),
};

export const noticeViews = { Notice };

/** What the asker was told, in the words of the inbox. */
export async function listToldNotices(actor: Actor, filter: shapes.InboxFilter) {
  const { items, next } = await listNotices(actor, filter);
  return { items: items.map((notice) => ({ ...notice, text: sentenceOf(notice).text })), next };
}
