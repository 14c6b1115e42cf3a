import type { NoticeView } from "./schema";

/** That lessons ask a team whether they could happen to it. */
export function askedInWords({ postmortem, detail, team }: NoticeView): string {
  const whom = many(detail.teams) > 1 ? "your teams" : (team ?? "your team");
  return `Could “${postmortem?.title ?? "this"}” happen to ${whom}?`;
}

export function awaitedInWords({ detail, team }: NoticeView): string {
  const count = many(detail.lessons);
  const waiting = count === 1 ? "One lesson waits" : `${count} lessons wait`;
  return `${waiting} for an answer of ${team ?? "your team"}. Could it happen to you?`;
}

/** "2 lessons · PM-214". */
export function askedNote({ postmortem, detail }: NoticeView): string {
  const count = many(detail.lessons);
  const lessons = count === 1 ? "One lesson" : `${count} lessons`;
  return [lessons, ...(postmortem ? [`PM-${postmortem.number}`] : [])].join(" · ");
}

/** One lesson is answered on its own page, several among what waits. */
export const askedAddress = ({ detail }: NoticeView): string =>
  typeof detail.lesson === "string"
    ? `/lessons/${encodeURIComponent(detail.lesson)}`
    : "/lessons?status=unanswered";

const many = (value: unknown): number => (typeof value === "number" ? value : 1);
