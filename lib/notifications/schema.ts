import { z } from "zod";
import { Yes } from "@/lib/action-items/filter";
import { ZonedMoment } from "@/lib/dates/storable";
import { ActionStatus, Life, MailPace, NoticeKind } from "@/lib/db/generated/enums";
import { Page } from "@/lib/http/paging";
import { emptyAsNone, Revision, Zone } from "@/lib/postmortems/schema";

export type InboxFilter = z.infer<typeof InboxFilter>;
export const InboxFilter = Page.extend({
  kind: z.preprocess(emptyAsNone, z.enum(NoticeKind).optional()),
  /** A form's empty choice says everything. */
  unread: Yes,
});

/** One thing that somebody was told, with what it is about as that stands now. */
export type NoticeView = z.infer<typeof NoticeView>;
export const NoticeView = z.object({
  id: z.string(),
  kind: z.enum(NoticeKind),
  at: z.string(),
  read: z.boolean(),
  /** The day in the reader's own zone, and that zone. */
  localDay: z.string(),
  zone: z.string(),
  detail: z.record(z.string(), z.unknown()),
  /** What happened, and who did it; absent when the clock said it. */
  activity: z.object({ kind: z.string(), detail: z.record(z.string(), z.unknown()) }).nullable(),
  by: z.string().nullable(),
  postmortem: z.object({ number: z.number(), title: z.string() }).nullable(),
  action: z
    .object({
      id: z.string(),
      title: z.string(),
      status: z.enum(ActionStatus),
      dueOn: z.string().nullable(),
      owner: z.string().nullable(),
      /** Whether the reader owns it in person. */
      mine: z.boolean(),
    })
    .nullable(),
  /** The practice that turned, and how it stands with that team now. */
  practice: z
    .object({ slug: z.string(), statement: z.string(), life: z.enum(Life).nullable() })
    .nullable(),
  /** The team that was asked, or that owns it. */
  team: z.string().nullable(),
  /** Why that team declined. */
  reason: z.string().nullable(),
  meetingAt: z.string().nullable(),
});

export type NoticeMark = z.infer<typeof NoticeMark>;
export const NoticeMark = z.object({
  id: z.uuid(),
  read: z.boolean().or(z.stringbool()).default(true),
});

export type ReadAll = z.infer<typeof ReadAll>;
export const ReadAll = z.object({
  /** The newest one that the reader has seen; what came after it stays unread. */
  upTo: z.uuid(),
  kind: z.preprocess(emptyAsNone, z.enum(NoticeKind).optional()),
});

export type UndoReadAll = z.infer<typeof UndoReadAll>;
export const UndoReadAll = z.object({ readAt: ZonedMoment });

/** "19:00" as minutes after midnight. */
const Minutes = z.union([
  z.number().int().min(0).max(1439),
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time as 19:00.")
    .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
]);

/** Empty is the organisation's zone. */
const OwnZone = z.union([z.literal("").transform(() => null), Zone]).nullable();

export type RhythmChange = z.infer<typeof RhythmChange>;
export const RhythmChange = z
  .object({
    zone: OwnZone,
    quietFromMin: Minutes,
    quietToMin: Minutes,
    weeklyOn: z.coerce.number().int().min(1).max(7),
  })
  .partial()
  .extend({ ...Revision, version: z.coerce.number().int().optional() });

export type PaceChange = z.infer<typeof PaceChange>;
export const PaceChange = z.object({ kind: z.enum(NoticeKind), pace: z.enum(MailPace) });

export type ChoicesView = z.infer<typeof ChoicesView>;
export const ChoicesView = z.object({
  /** Of one's own; null where the organisation's is meant. */
  zone: z.string().nullable(),
  organisationZone: z.string(),
  /** Whether letters leave at all: without a mail server they are written and wait. */
  mailed: z.boolean(),
  quietFromMin: z.number(),
  quietToMin: z.number(),
  weeklyOn: z.number(),
  version: z.number(),
  paces: z.array(z.object({ kind: z.enum(NoticeKind), pace: z.enum(MailPace) })),
});
