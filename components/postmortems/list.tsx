import { glyphOf } from "@/components/layers/glyph";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { NoneFit } from "@/components/ui/none-fit";
import { dayInWords } from "@/lib/dates/clock";
import { excerpt } from "@/lib/markdown/plain";
import type { PostmortemFilter, PostmortemRow } from "@/lib/postmortems/schema";
import { stageWords } from "@/lib/postmortems/words";
import { type Line, PostmortemLines } from "./lines";

type Props = { rows: PostmortemRow[]; filter: PostmortemFilter };

/** One line a postmortem: what, whose, when, and what its tower did. */
export function PostmortemList({ rows, filter }: Props) {
  if (rows.length === 0) return <NoPostmortems filter={filter} />;
  return <PostmortemLines lines={rows.map(lineOf)} />;
}

function lineOf({ number, title, summary, severity, team, ...row }: PostmortemRow): Line {
  return {
    number,
    title,
    summary: excerpt(summary, 200),
    severity,
    team: team.name,
    about: [row.occurredOn && dayInWords(row.occurredOn), `PM-${number}`]
      .filter(Boolean)
      .join(" · "),
    chips: [
      ...(row.stage === "published" ? [] : [stageWords[row.stage]]),
      ...(row.nearMiss ? ["near miss"] : []),
    ],
    tower: glyphOf(row.marks),
  };
}

function NoPostmortems({ filter }: { filter: PostmortemFilter }) {
  const { team, severity, layer, tag, status, from, until } = filter;
  if (team || severity || layer || tag || status || from || until)
    return (
      <div className="mt-5">
        <NoneFit what="postmortem" all="/postmortems" button="All postmortems">
          look through all that you may see
        </NoneFit>
      </div>
    );
  return (
    <div className="mt-5">
      <Empty
        title="No postmortem yet"
        action={
          <LinkButton href="/postmortems/new" variant="primary">
            Write the first one
          </LinkButton>
        }
      >
        A postmortem is the record of one incident, or of something a layer caught in time: what
        happened when, why it made sense, what held, and what others can learn. You can begin from
        the chat of that night, pasted as it is.
      </Empty>
    </div>
  );
}
