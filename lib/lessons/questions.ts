import type { LessonView } from "./schema";

/**
 * What to ask about lessons: whether they travel. Written for a team that was not there (Google's
 * SRE book: a postmortem that nobody reads might as well not exist).
 */
export function lessonQuestions(lessons: readonly Pick<LessonView, "text" | "tags">[]): string[] {
  if (lessons.length === 0)
    return [
      "What do you know now that you would have liked to know last month?",
      "Which other team has the same thing, and does not know it yet?",
      "How could they find out in three minutes whether it could hit them?",
    ];
  const checkable = lessons.some(({ text }) => /\?|\b(check|look|ask|try|run|see)\b/i.test(text));
  return [
    ...(checkable
      ? []
      : ["How could another team find out in three minutes whether it hits them?"]),
    ...(lessons.some(({ tags }) => tags.length === 0)
      ? ["Under which word would somebody look for it? Add it as a tag."]
      : []),
    "Would it still be true at a company that uses none of your tools?",
  ];
}
