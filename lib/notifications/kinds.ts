import type { MailPace, NoticeKind } from "@/lib/db/generated/enums";

type Kind = {
  title: string;
  /** One line: when it comes. */
  meaning: string;
  /** How it comes by mail to whoever has not chosen. The inbox has everything. */
  pace: MailPace;
  /** Only administrators are ever told. */
  kept?: true;
};

/** What a person may be told of, in the order of the settings page. */
export const kinds: Record<NoticeKind, Kind> = {
  promise_given: {
    title: "An action becomes yours",
    meaning: "You are named as its owner, or a team that you lead is asked to take one.",
    pace: "at_once",
  },
  handover_answered: {
    title: "A team answers",
    meaning: "It accepts or declines an action that you asked it to take.",
    pace: "daily",
  },
  promise_due: {
    title: "An action of yours comes due",
    meaning: "Its day is near or over, or it is time to look at its effect.",
    pace: "daily",
  },
  proof_given: {
    title: "A proof to look at",
    meaning: "Somebody proved an action, and a second pair of eyes should look.",
    pace: "daily",
  },
  promise_settled: {
    title: "What became of an action",
    meaning: "One that you made or asked for was verified, marked as won’t do or opened again.",
    pace: "weekly",
  },
  issue_moved: {
    title: "An issue moves elsewhere",
    meaning: "A tracker closed or opened the issue of an action of yours.",
    pace: "daily",
  },
  postmortem_shared: {
    title: "A postmortem is shared",
    meaning: "One that you take part in goes to review, gets a meeting, or is published.",
    pace: "weekly",
  },
  lesson_asked: {
    title: "A lesson asks your team",
    meaning: "Another team published what it learnt. Could it happen to a team that you lead?",
    pace: "weekly",
  },
  answer_awaited: {
    title: "Still no answer",
    meaning: "A lesson has waited two weeks for your team’s answer. Said once.",
    pace: "daily",
  },
  practice_due: {
    title: "A practice asks to be looked at",
    meaning:
      "The check of one that your team follows is due, it has lapsed, or its owner retired it.",
    pace: "daily",
  },
  practice_revived: {
    title: "A practice is alive again",
    meaning: "One that had lapsed or ended in your team is followed once more.",
    pace: "weekly",
  },
  weekly_summary: {
    title: "The week",
    meaning:
      "New lessons, what waits for your team, what became of its practices, a look back; for leads also what was promised.",
    pace: "weekly",
  },
  system: {
    title: "Parapet itself",
    meaning: "A webhook or a tracker was switched off, or jobs failed.",
    pace: "at_once",
    kept: true,
  },
};

export const kindNames = Object.keys(kinds) as NoticeKind[];

/** By name, for lists of choices. */
export const kindsFor = (administrator: boolean): [NoticeKind, string][] =>
  kindNames
    .filter((kind) => administrator || !kinds[kind].kept)
    .map((kind) => [kind, kinds[kind].title]);
