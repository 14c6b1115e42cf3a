/** "What another team should know, in three sentences or less." */
export const mostSentences = 3;

/** Shortened words after which a sentence goes on. */
const goesOn = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|incl|no|dr|mr|ms|mrs|st)\.$/i;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * The sentences of a text, each trimmed. A broken line is a space, an empty line ends a sentence,
 * and a short form such as "e.g." does not.
 */
export function sentencesOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap(sentencesOfParagraph);
}

function sentencesOfParagraph(paragraph: string): string[] {
  const flat = paragraph.replace(/\s+/g, " ").trim();
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(flat)) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn.test(last))
      sentences[sentences.length - 1] = `${last} ${segment.trim()}`;
    else if (segment.trim()) sentences.push(segment.trim());
  }
  return sentences;
}

/** The first sentence stands as a headline, without its full stop; the rest follows it. */
export function headlineOf(text: string): { headline: string; body: string } {
  const [first = "", ...rest] = sentencesOf(text);
  return { headline: first.replace(/(?<!\.)\.$/, ""), body: rest.join(" ") };
}

/** A lesson that ends in a question asks it of the other teams; `rest` is what stands before it. */
export function askedIn(body: string): { rest: string; question: string | null } {
  const sentences = sentencesOf(body);
  const last = sentences.at(-1);
  if (!last?.endsWith("?")) return { rest: body, question: null };
  return { rest: sentences.slice(0, -1).join(" "), question: last };
}
