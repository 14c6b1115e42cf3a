import type { ReactNode } from "react";
import { LifeMark } from "@/components/practices/life-mark";
import { Anchor } from "@/components/ui/anchor";
import { statusWords } from "@/lib/action-items/words";
import { dayAndMonth, dayInWords } from "@/lib/dates/clock";
import type { StanceKind } from "@/lib/db/generated/enums";
import type { AnswerView } from "@/lib/lessons/stance-schema";
import { stanceWords } from "@/lib/lessons/words";
import { lifeWords } from "@/lib/practices/words";
import { Evidence } from "./stance-said";

const kinds: [StanceKind, string][] = [
  ["applies", "It applies"],
  ["covered", "Already covered"],
  ["not_for_us", "Not for them"],
];

/** All of a lesson's answers, those alike together; last who was asked and is silent. */
export function Stances({ answers, silent }: { answers: AnswerView[]; silent: string[] }) {
  return (
    <>
      {kinds.map(([kind, title]) => {
        const alike = answers.filter(({ stance }) => stance === kind);
        return (
          alike.length > 0 && (
            <Group key={kind} title={title} many={alike.length}>
              <ul>
                {alike.map((answer) => (
                  <Answer key={answer.team.id} answer={answer} />
                ))}
              </ul>
            </Group>
          )
        );
      })}
      {silent.length > 0 && (
        <Group title="No answer yet" many={silent.length}>
          <Silent teams={silent} />
        </Group>
      )}
      {answers.length + silent.length === 0 && (
        <p className="text-muted">No team was asked, and none has answered.</p>
      )}
    </>
  );
}

const Group = ({ title, many, children }: { title: string; many: number; children: ReactNode }) => (
  <section className="mt-5 first-of-type:mt-3">
    <h3 className="flex items-baseline gap-2 border-line border-b pb-1.5 font-sans font-semibold text-[14px]">
      {title} <span className="font-mono font-normal text-[12.5px] text-muted">{many}</span>
    </h3>
    {children}
  </section>
);

/** A wall of names says no more than how many they are. */
const mostNamed = 24;

function Silent({ teams }: { teams: string[] }) {
  const names = (
    <p className="max-w-[70ch] py-3 text-[14px] text-muted [overflow-wrap:anywhere]">
      {teams.join(", ")}
    </p>
  );
  if (teams.length <= mostNamed) return names;
  return (
    <details className="pt-2 text-[13.5px] text-muted">
      <Opener>Their names</Opener>
      {names}
    </details>
  );
}

const Opener = ({ children }: { children: ReactNode }) => (
  <summary className="w-fit cursor-pointer underline decoration-line-strong underline-offset-4">
    {children}
  </summary>
);

function Answer({ answer }: { answer: AnswerView }) {
  const { team, note, evidence, by, at } = answer;
  return (
    <li id={team.slug} className="scroll-mt-20 border-line border-t py-3 first:border-t-0">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{team.name}</b>
        <span className="text-[13px] text-muted">
          {by}, <time dateTime={at}>{dayInWords(at.slice(0, 10))}</time>
        </span>
      </p>
      {note && <p className="mt-1 max-w-[60ch] font-serif text-[16px]">{note}</p>}
      {evidence && (
        <p className="mt-1">
          <Evidence url={evidence} />
        </p>
      )}
      <Followed answer={answer} />
      <Earlier earlier={answer.earlier} />
    </li>
  );
}

function Followed({ answer: { stance, action, practice } }: { answer: AnswerView }) {
  const lives = { ...lifeWords, left: "Not followed any more" };
  return (
    <>
      {action && (
        <p className="mt-1.5 text-[14px]">
          Promised:{" "}
          <Anchor href={`/actions/${action.id}`} className="text-accent underline">
            {action.title}
          </Anchor>
          <span className="text-[13px] text-muted">
            {" "}
            · {statusWords[action.status]}
            {action.owner && ` · ${action.owner}`}
            {action.dueOn && ` · by ${dayAndMonth(action.dueOn)}`}
          </span>
        </p>
      )}
      {practice && (
        <p className="mt-1.5 flex flex-wrap items-baseline gap-x-2 text-[14px]">
          <span>
            {stance === "covered" ? "Covered by" : "Adopted"}:{" "}
            <Anchor href={`/practices/${practice.slug}`} className="text-accent underline">
              {practice.statement}
            </Anchor>
          </span>
          <span className="text-[13px]">
            <LifeMark life={practice.life} words={lives[practice.life]} />
          </span>
        </p>
      )}
    </>
  );
}

function Earlier({ earlier }: Pick<AnswerView, "earlier">) {
  if (earlier.length === 0) return null;
  return (
    <details className="mt-2 text-[13.5px] text-muted">
      <Opener>
        {earlier.length === 1 ? "One earlier answer" : `${earlier.length} earlier answers`}
      </Opener>
      <ul className="mt-1.5 flex flex-col gap-1.5 border-line border-l pl-3">
        {earlier.map(({ stance, note, action, practice, by, at }) => (
          <li key={at}>
            {dayInWords(at.slice(0, 10))}, {by}: {stanceWords[stance].toLowerCase()}
            {note && <span className="block max-w-[60ch] text-ink">{note}</span>}
            {action && (
              <span className="block">
                Promised:{" "}
                <Anchor href={`/actions/${action.id}`} className="underline">
                  {action.title}
                </Anchor>{" "}
                · {statusWords[action.status]}
              </span>
            )}
            {practice && (
              <span className="block">
                {stance === "covered" ? "Covered by" : "Adopted"}:{" "}
                <Anchor href={`/practices/${practice.slug}`} className="underline">
                  {practice.statement}
                </Anchor>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
