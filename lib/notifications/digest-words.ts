import { dayAndMonth } from "@/lib/dates/clock";
import type { LetterBlock } from "@/lib/mail/letter";
import { anniversaryInWords, practiceOfInWords } from "@/lib/practices/anniversary-words";
import { newsInWords } from "@/lib/practices/news-words";
import type { Digest } from "./digest";

/** A digest as parts of a letter; a part without anything in it is not there. */
export function blocksOf({
  upTo,
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
      ],
    },
    {
      heading: "Waiting for your team",
      lines: [
        ...(waiting.count > 0
          ? [{ text: waitingInWords(waiting.count), href: "/lessons?status=unanswered" }]
          : []),
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
              text: anniversaryInWords(anniversary, upTo),
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

export function waitingInWords(count: number): string {
  if (count === 1) return "One lesson waits for an answer: could this happen to us?";
  const many = count >= 100 ? "More than 99" : count;
  return `${many} lessons wait for an answer: could this happen to us?`;
}
