import type { Route } from "next";
import type { ReactNode } from "react";
import { Section } from "@/components/teams/section";
import { Anchor } from "@/components/ui/anchor";
import { dayAndMonth } from "@/lib/dates/clock";
import type { Digest } from "@/lib/notifications/digest";
import { moreInWords, toAnswerInWords, waitingInWords } from "@/lib/notifications/digest-words";
import { anniversaryInWords, practiceOfInWords } from "@/lib/practices/anniversary-words";
import { newsInWords } from "@/lib/practices/news-words";

/** What a week brought: the same that its letter tells. */
export function DigestParts({ digest }: { digest: Digest }) {
  const { today, lessons, waiting, practices, anniversary } = digest;
  const more = lessons.count - lessons.items.length;
  return (
    <>
      <Section
        title={lessons.count === 0 ? "New lessons" : `New lessons (${lessons.count})`}
        lede={lessons.waiting > 0 && <ToAnswer>{toAnswerInWords(lessons)}</ToAnswer>}
      >
        {lessons.count === 0 && <p className="text-muted">Nobody published a lesson.</p>}
        <ul className="empty:hidden">
          {lessons.items.map(({ id, text, number, title, team }) => (
            <Line
              key={id}
              href={`/lessons/${id}` as Route}
              note={`${team} · PM-${number} ${title}`}
            >
              {text}
            </Line>
          ))}
        </ul>
        {more > 0 && (
          <p className="mt-3">
            <Anchor href="/lessons" className="text-accent underline">
              {moreInWords(more)}
            </Anchor>
          </p>
        )}
      </Section>
      {waiting.count > 0 && (
        <Section
          title="Still waiting for an answer"
          lede={<ToAnswer>{waitingInWords(waiting.count)}</ToAnswer>}
        >
          <ul>
            {waiting.items.map(({ id, headline, team }) => (
              <Line key={id} href={`/lessons/${id}` as Route} note={team}>
                {headline}
              </Line>
            ))}
          </ul>
        </Section>
      )}
      {practices.length > 0 && (
        <Section title="Practices of your teams">
          <ul>
            {practices.map((turn) => (
              <Line
                key={`${turn.slug} ${turn.team}`}
                href={`/practices/${turn.slug}` as Route}
                note={dayAndMonth(turn.at)}
              >
                {newsInWords(turn)}
              </Line>
            ))}
          </ul>
        </Section>
      )}
      {anniversary && (
        <Section title="Looking back">
          <ul>
            <Line
              href={`/postmortems/${anniversary.number}` as Route}
              note={
                <>
                  {practiceOfInWords(anniversary)}
                  {anniversary.practice && (
                    <>
                      {" "}
                      <Anchor href={`/why/${anniversary.practice.slug}`} className="underline">
                        Why it exists
                      </Anchor>
                    </>
                  )}
                </>
              }
            >
              {anniversaryInWords(anniversary, today)}
            </Line>
          </ul>
        </Section>
      )}
    </>
  );
}

const ToAnswer = ({ children }: { children: string }) => (
  <Anchor href="/lessons?status=unanswered" className="underline">
    {children}
  </Anchor>
);

type LineProps = { href: Route; note: ReactNode; children: ReactNode };

const Line = ({ href, note, children }: LineProps) => (
  <li className="border-line border-b py-3 last:border-b-0">
    <Anchor
      href={href}
      className="font-serif text-[17px] underline-offset-4 [overflow-wrap:anywhere] hover:underline"
    >
      {children}
    </Anchor>
    <p className="text-[13.5px] text-muted [overflow-wrap:anywhere]">{note}</p>
  </li>
);
