import type { Route } from "next";
import { isPromised } from "@/lib/action-items/words";
import { dayAndMonth } from "@/lib/dates/clock";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { queryString } from "@/lib/http/query";
import { askedAddress, askedInWords, askedNote, awaitedInWords } from "./asked-words";
import { practiceAddress, practiceInWords } from "./practice-words";
import { reminderInWords } from "./reminder-words";
import type { NoticeView } from "./schema";
import { sharedInWords } from "./shared-words";
import { weekInWords } from "./week-words";

/** What a notice says, in a sentence; where it leads; and a second, quieter line. */
export type Sentence = { text: string; href: Route; note?: string };

/** Made at each look from what is so now, for the inbox and for letters alike. */
export function sentenceOf(notice: NoticeView): Sentence {
  const note = noteOf(notice);
  return {
    text: texts[notice.kind](notice),
    href: addressOf(notice) as Route,
    ...(note && { note }),
  };
}

const texts: Record<NoticeKind, (notice: NoticeView) => string> = {
  promise_given: givenInWords,
  handover_answered: answerInWords,
  promise_due: reminderInWords,
  proof_given: (notice) =>
    notice.detail.rung
      ? reminderInWords(notice)
      : `${doerOf(notice)} proved ${titleOf(notice)}. Does the proof hold?`,
  promise_settled: settledInWords,
  issue_moved: movedInWords,
  postmortem_shared: sharedInWords,
  lesson_asked: askedInWords,
  answer_awaited: awaitedInWords,
  practice_due: practiceInWords,
  practice_revived: practiceInWords,
  weekly_summary: weekInWords,
  system: ({ detail }) => textOf(detail.sentence) ?? "Something needs an administrator.",
};

function givenInWords(notice: NoticeView): string {
  const { by, team, detail } = notice;
  if (detail.asked) return `${doerOf(notice)} asks ${teamOf(notice)} to take ${titleOf(notice)}.`;
  if (!by || notice.activity?.detail.byPublication)
    return `${titleOf(notice)} is ${team ? `${team}’s` : "yours"} to keep.`;
  return `${by} gave ${team ?? "you"} ${titleOf(notice)}.`;
}

function answerInWords(notice: NoticeView): string {
  const [team, title] = [teamOf(notice), titleOf(notice)];
  if (notice.detail.answer !== "declined") return `${team} accepted ${title}.`;
  const back = notice.action?.mine ? "It is yours until" : "It is back with its own team until";
  return `${team} declined ${title}. ${back} somebody else takes it.`;
}

function settledInWords(notice: NoticeView): string {
  const title = titleOf(notice);
  const doer = doerOf(notice);
  const what = notice.activity?.kind;
  if (what === "action.verified") return `${doer} looked at the proof of ${title}: it holds.`;
  if (what === "action.reopened") return `${doer} opened ${title} again.`;
  if (what === "action.risk-accepted")
    return `${doer} marked ${title} as won’t do and accepts its risk.`;
  if (what === "action.effect-checked") return `${title} was put to the test and did not hold.`;
  return `${doer} proved ${title}.`;
}

function movedInWords(notice: NoticeView): string {
  const { detail = {} } = notice.activity ?? {};
  const tracker = textOf(detail.tracker) ?? "its tracker";
  const issue = `${textOf(detail.key) ?? "The issue"} of ${titleOf(notice)}`;
  if (detail.to === "closed") return `${issue} was closed in ${tracker}. What proves it?`;
  if (detail.to === "gone") return `${issue} cannot be seen in ${tracker} any more.`;
  return `${issue} is open again in ${tracker}.`;
}

function noteOf(notice: NoticeView): string {
  const { postmortem, action, reason, kind } = notice;
  if (kind === "lesson_asked") return askedNote(notice);
  if (reason) return `“${reason}”`;
  const tells = kind !== "promise_due" && action && isPromised(action.status);
  const due = tells && action.dueOn ? `due ${dayAndMonth(action.dueOn)}` : "";
  const from = postmortem && action ? `PM-${postmortem.number} ${postmortem.title}` : "";
  return [from, due].filter(Boolean).join(" · ");
}

function addressOf(notice: NoticeView): string {
  const { kind, action, postmortem, activity, detail } = notice;
  if (kind === "lesson_asked" || kind === "answer_awaited") return askedAddress(notice);
  if (kind === "practice_due" || kind === "practice_revived") return practiceAddress(notice);
  if (action) return `/actions/${action.id}`;
  if (postmortem) {
    const review = activity?.kind.startsWith("review.") ? "/review" : "";
    return `/postmortems/${postmortem.number}${review}`;
  }
  if (kind === "system") return textOf(detail.href) ?? "/settings/integrations";
  if (kind !== "weekly_summary") return "/actions";
  const week = queryString({ from: textOf(detail.from), upTo: textOf(detail.upTo) });
  return `/week${week.replaceAll("%3A", ":")}`;
}

const titleOf = ({ action, postmortem }: NoticeView): string =>
  `“${action?.title ?? postmortem?.title ?? "an action item"}”`;
const doerOf = ({ by }: NoticeView): string => by ?? "Parapet";
const teamOf = ({ team }: NoticeView): string => team ?? "The team";
const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
