import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { Tag } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { NoneFit } from "@/components/ui/none-fit";
import type { PracticeFilter, PracticeRow } from "@/lib/practices/schema";
import { rhythmInWords } from "@/lib/practices/words";
import { LifeMark } from "./life-mark";
import { standingInWords } from "./standing";

type Props = { practices: PracticeRow[]; filter: PracticeFilter; writes: boolean };

export function PracticeList({ practices, filter, writes }: Props) {
  if (practices.length === 0) return <NoPractices filter={filter} writes={writes} />;
  const now = new Date();
  return (
    <ul>
      {practices.map((practice) => (
        <Row key={practice.slug} practice={practice} now={now} />
      ))}
    </ul>
  );
}

function Row({ practice, now }: { practice: PracticeRow; now: Date }) {
  const { slug, statement, why, team, follower, layer, life, everyDays, followedBy } = practice;
  return (
    <li className="border-line border-t py-4 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[13px] text-muted">
        <LifeMark life={life} words={standingInWords(practice, now)} />
        <span>· {follower.name}</span>
        {follower.id !== team.id && <span>· owned by {team.name}</span>}
        {layer && <Tag>{layer.name}</Tag>}
      </div>
      <h2 className="mt-1 max-w-[48ch] text-[19px] leading-snug [overflow-wrap:anywhere]">
        <Anchor href={`/why/${slug}`} className="underline-offset-4 hover:underline">
          {statement}
        </Anchor>
      </h2>
      {why && <p className="mt-1 line-clamp-2 max-w-[62ch] font-serif text-[16px]">{why}</p>}
      <p className="mt-1 text-[13px] text-muted">
        {life !== "retired" &&
          `checked ${rhythmInWords(everyDays)} · ${teamsInWords(followedBy)} · `}
        <Anchor href={`/practices/${slug}`} className="underline underline-offset-2">
          {life === "retired" ? "look at it" : "check or change it"}
          <span className="sr-only">: {statement}</span>
        </Anchor>
      </p>
    </li>
  );
}

const teamsInWords = (many: number): string =>
  many === 1 ? "one team follows it" : `${many} teams follow it`;

type NoneProps = { filter: PracticeFilter; writes: boolean };

function NoPractices({ filter: { team, mine, layer, life }, writes }: NoneProps) {
  if (team || mine || layer || life)
    return (
      <NoneFit what="practice" all="/practices" button="All practices">
        look through all that is kept here
      </NoneFit>
    );
  return (
    <Empty
      title="No practice yet"
      action={
        writes && (
          <LinkButton href="/practices/new" variant="primary">
            Form the first one
          </LinkButton>
        )
      }
    >
      A practice is a rule that outlives its incident, with the story behind it and a way to know
      that it is still followed:{" "}
      <span className="font-serif text-[16px] text-ink">
        Every pull request starts the app once and looks for a heading.
      </span>
    </Empty>
  );
}
