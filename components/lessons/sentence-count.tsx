import { mostSentences, sentencesOf } from "@/lib/lessons/sentences";

/** "2 of 3 sentences", while it is written. */
export function SentenceCount({ id, text }: { id: string; text: string }) {
  const count = sentencesOf(text).length;
  const over = count > mostSentences;
  return (
    <p
      id={id}
      role="status"
      className={`text-[12.5px] ${over ? "font-medium text-bypassed" : "text-muted"}`}
    >
      {over
        ? `${count} sentences: three are the most. The rest can be a second lesson.`
        : `${count} of ${mostSentences} sentences`}
    </p>
  );
}
