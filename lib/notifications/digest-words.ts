import { dayAndMonth } from "@/lib/dates/clock";
import type { LetterBlock } from "@/lib/mail/letter";
import { anniversaryInWords, practiceOfInWords } from "@/lib/practices/anniversary-words";
import { newsInWords } from "@/lib/practices/news-words";
import type { Digest } from "./digest";

/** A digest as parts of a letter; a part without anything in it is not there. */
export function blocksOf({
  today,
  lessons,
  waiting,
  practices,
  anniversary,
}: Digest): LetterBlock[] {
  const more = lessons.count - lessons.items.length;
  return [
    {
      heading: "New lessons",
      lines: [
        ...lessons.items.map(({ id, text, number, title, team }) => ({
          text,
          href: `/lessons/${id}`,
          note: `${team} · PM-${number} ${title}`,
        })),
        ...(more > 0 ? [{ text: moreInWords(more), href: "/lessons" }] : []),
        ...(lessons.waiting > 0 ? [{ text: toAnswerInWords(lessons), href: toAnswer }] : []),
      ],
    },
    {
      heading: "Still waiting for your team",
      lines: [
        ...(waiting.count > 0 ? [{ text: waitingInWords(waiting.count), href: toAnswer }] : []),
        ...waiting.items.map(({ id, headline, team }) => ({
          text: headline,
          href: `/lessons/${id}`,
          note: team,
        })),
      ],
    },
    {
      heading: "Practices of your teams",
      lines: practices.map((turn) => ({
        text: newsInWords(turn),
        href: `/practices/${turn.slug}`,
        note: dayAndMonth(turn.at),
      })),
    },
    {
      heading: "Looking back",
      lines: anniversary
        ? [
            {
              text: anniversaryInWords(anniversary, today),
              href: `/postmortems/${anniversary.number}`,
              note: practiceOfInWords(anniversary),
            },
          ]
        : [],
    },
  ].filter(({ lines }) => lines.length > 0);
}

export const moreInWords = (count: number): string =>
  count === 1 ? "And one more new lesson" : `And ${count} more new lessons`;

/** How many of the new lessons nobody of the reader's team has answered. */
export function toAnswerInWords({ count, waiting }: { count: number; waiting: number }): string {
  if (count === 1) return "It waits for your team’s answer.";
  if (waiting === 1) return "One of them waits for your team’s answer.";
  return `${waiting === count ? "All" : waiting} of them wait for your team’s answer.`;
}

export function waitingInWords(count: number): string {
  if (count === 1) return "One lesson from before this week waits for your team’s answer.";
  const many = count > 99 ? "More than 99" : count;
  return `${many} lessons from before this week wait for your team’s answer.`;
}

const toAnswer = "/lessons?status=unanswered";
