import type { NoticeKind } from "@/lib/db/generated/enums";
import type { LetterBlock, LetterLine, NewLetter } from "@/lib/mail/letter";
import { shortLine } from "@/lib/mail/one-line";
import { unsubscribeToken } from "@/lib/mail/unsubscribe-token";
import { blocksOf } from "./digest-words";
import { kindNames, kinds } from "./kinds";
import type { Digests } from "./letters-digest";
import type { Unmailed } from "./letters-rows";
import { presentNotice } from "./rows";
import { sentenceOf } from "./sentence";

/** One thing of a letter: a notice, and what else was told about the same promise. */
export type Entry = { notice: Unmailed; also: Unmailed[] };

/** More than this is for the inbox to show. */
const most = 50;

/** About each thing once: the newest notice stands for the older ones. Oldest first otherwise. */
export function entriesOf(notices: Unmailed[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const notice of notices) {
    const key = thingOf(notice);
    const known = entries.get(key);
    entries.set(key, { notice, also: known ? [...known.also, known.notice] : [] });
  }
  return [...entries.values()];
}

function thingOf({ id, actionItemId, postmortem, practice, detail }: Unmailed): string {
  if (practice) return String(detail.adoptionId);
  if (actionItemId) return actionItemId;
  if (postmortem) return `PM-${postmortem.number}`;
  return id;
}

/** @param day that of the letter: what was told yesterday is told as it stands today. */
export function letterOf(
  entries: Entry[],
  userId: string,
  day: string,
  digests: Digests,
): NewLetter {
  const shown = entries.slice(0, most);
  const told = kindNames.filter((kind) => shown.some(({ notice }) => notice.kind === kind));
  const blocks: LetterBlock[] = told.flatMap((kind) => {
    const these = shown.filter(({ notice }) => notice.kind === kind);
    return [
      { heading: kinds[kind].title, lines: these.map((entry) => lineOf(entry, day)) },
      ...these.flatMap(({ notice }) => digests.get(notice.id) ?? []).flatMap(blocksOf),
    ];
  });
  const rest = entries.length - shown.length;
  if (rest > 0) blocks.push({ lines: [{ text: `And ${rest} more in Parapet`, href: "/inbox" }] });
  return { ...titleOf(blocks, entries.length), blocks, footer: footerOf(kindsOf(entries), userId) };
}

/** Every kind that something in it is of, in the order of the settings page. */
export const kindsOf = (entries: Entry[]): NoticeKind[] =>
  kindNames.filter((kind) =>
    entries.some(({ notice, also }) => [notice, ...also].some((one) => one.kind === kind)),
  );

function lineOf({ notice, also }: Entry, day: string): LetterLine {
  const said = (one: Unmailed) => sentenceOf({ ...presentNotice(one), localDay: day });
  const { text, href, note } = said(notice);
  const older = also.map((one) => said(one).text);
  const before = [...new Set(older)].filter((other) => other !== text);
  const notes = [...(note ? [note] : []), ...before.map((other) => `Before that: ${other}`)];
  return { text, href, ...(notes.length > 0 && { note: notes.join(" · ") }) };
}

function titleOf(blocks: LetterBlock[], count: number): Pick<NewLetter, "subject" | "preheader"> {
  const first = blocks[0]?.lines[0];
  const text = first?.text ?? "";
  if (count === 1) return { subject: text, preheader: first?.note ?? blocks[0]?.heading ?? "" };
  return {
    subject: `${shortLine(text, 110)} And ${count - 1} more`,
    preheader: blocks.flatMap(({ heading }) => heading ?? []).join(" · "),
  };
}

function footerOf(told: NoticeKind[], userId: string): LetterLine[] {
  const stop = (of: NoticeKind[]) => `/unsubscribe/${unsubscribeToken(userId, of)}`;
  return [
    { text: "Parapet wrote this because of what you chose to hear of by mail." },
    { text: "Choose what you hear of, and when", href: "/settings/notifications" },
    ...told.map((kind) => ({
      text: `No more of: ${kinds[kind].title}`,
      href: stop([kind]),
    })),
    ...(told.length > 1 ? [{ text: "No more of all these", href: stop(told) }] : []),
  ];
}
