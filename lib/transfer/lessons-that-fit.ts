import { lessonLimit } from "@/lib/lessons/schema";
import { mostSentences, sentencesOf } from "@/lib/lessons/sentences";
import type { Remainder } from "./remainder";
import type { UnderstoodLesson } from "./understanding";

/** Beyond this nobody meant a lesson, and telling its sentences apart takes seconds. */
const splitLimit = 20_000;

/**
 * A lesson has three sentences. A longer one becomes several, in order; where it was a list or
 * several paragraphs it is kept as it was as well, for joining its sentences flattens it.
 */
export function lessonsThatFit(
  lessons: readonly UnderstoodLesson[],
  remainder: Remainder,
): string[] {
  return lessons.flatMap(({ text, line }) => {
    const whole = text.trim();
    const sentences = whole.length > splitLimit ? [whole] : sentencesOf(whole);
    if (whole.length <= lessonLimit && sentences.length <= mostSentences) return whole || [];
    const parts = inThrees(sentences);
    const fits = parts.every((part) => part.length <= lessonLimit);
    if (!fits || whole.includes("\n")) remainder.keep("Lessons", text);
    const message = fits
      ? `A lesson has three sentences at most, so this one became ${parts.length}. Join or drop what another team does not need.`
      : "This is too long for a lesson, so it is kept as text. Say in a sentence what another team should know.";
    remainder.warnings.push({ line, message });
    return fits ? parts : [];
  });
}

function inThrees(sentences: readonly string[]): string[] {
  const count = Math.ceil(sentences.length / mostSentences);
  return Array.from({ length: count }, (_, at) =>
    sentences.slice(at * mostSentences, (at + 1) * mostSentences).join(" "),
  );
}
