import { Anchor } from "@/components/ui/anchor";
import { nearDay } from "@/components/ui/near-day";
import type { MatrixCounts, MatrixRow, MatrixTeam } from "@/lib/lessons/matrix-schema";
import { type Cell, cellOf, Mark } from "./matrix-mark";

/** What is counted of each answer, in the order of the columns. */
export const counted = [
  ["applies", "applies"],
  ["covered", "covered"],
  ["notForUs", "not_for_us"],
  ["silent", null],
] as const satisfies [keyof MatrixCounts, Cell][];

export const side = "sticky left-0 bg-paper";
export const rule = "border-line border-b";
/** Where an answer of one's own team is still to come. */
export const wantedLook =
  "rounded-full border border-accent px-1.5 font-medium text-[12px] text-accent";

type Props = { row: MatrixRow; teams: MatrixTeam[]; own: string[]; today: string };

/** One lesson: how many answered what, and what each team did. */
export function Row({ row, teams, own, today }: Props) {
  const day = row.publishedAt.slice(0, 10);
  return (
    <tr>
      <th scope="row" className={`${side} ${rule} px-3 py-2 text-left font-normal`}>
        <div className="w-(--side)">
          <Anchor
            href={`/lessons/${row.id}`}
            className="line-clamp-2 font-serif text-[15.5px] leading-snug underline-offset-4 [overflow-wrap:anywhere] hover:underline"
          >
            {row.headline}
          </Anchor>
          <span className="text-[12.5px] text-muted [overflow-wrap:anywhere]">
            {row.team.name}, <time dateTime={day}>{nearDay(day, today)}</time>
          </span>
        </div>
      </th>
      {counted.map(([name]) => (
        <Count key={name} counts={row.counts} name={name} />
      ))}
      {teams.map((team) => (
        <td key={team.id}>
          <Answer row={row} team={team} own={own.includes(team.id)} />
        </td>
      ))}
    </tr>
  );
}

const Count = ({ counts, name }: { counts: MatrixCounts; name: keyof MatrixCounts }) => (
  <td
    className={`font-mono text-[12.5px] ${counts[name] && name !== "silent" ? "" : "text-muted"}`}
  >
    {counts[name]}
  </td>
);

function Answer({ row, team, own }: { row: MatrixRow; team: MatrixTeam; own: boolean }) {
  const cell = cellOf(row, team.id);
  if (!own || cell !== null) return <Mark cell={cell} />;
  return (
    <Anchor href={`/lessons/${row.id}`} className={`${wantedLook} hover:bg-accent-soft`}>
      ?<span className="sr-only"> No answer yet: answer for {team.name}</span>
    </Anchor>
  );
}
