import { LifeMark } from "@/components/practices/life-mark";
import { Anchor } from "@/components/ui/anchor";
import { Chip } from "@/components/ui/chip";
import { statusWords } from "@/lib/action-items/words";
import { dayAndMonth, dayInWords } from "@/lib/dates/clock";
import type { AnswerView } from "@/lib/lessons/stance-schema";
import { stanceWords } from "@/lib/lessons/words";
import { lifeWords } from "@/lib/practices/words";
import { Evidence } from "./stance-said";

/** What teams answered, what followed and how that stands, and what they said before. */
export function Stances({ answers }: { answers: AnswerView[] }) {
  if (answers.length === 0) return <p className="text-muted">No team has answered yet.</p>;
  return (
    <ul>
      {answers.map((answer) => (
        <Answer key={answer.team.id} answer={answer} />
      ))}
    </ul>
  );
}

function Answer({ answer }: { answer: AnswerView }) {
  const { team, stance, note, evidence, by, at } = answer;
  return (
    <li id={team.slug} className="border-line border-t py-3 scroll-mt-20">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{team.name}</b>
        <Chip>{stanceWords[stance]}</Chip>
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
      <summary className="w-fit cursor-pointer underline decoration-line-strong underline-offset-4">
        {earlier.length === 1 ? "One earlier answer" : `${earlier.length} earlier answers`}
      </summary>
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
