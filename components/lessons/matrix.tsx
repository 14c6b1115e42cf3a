"use client";

import type { Route } from "next";
import { Anchor } from "@/components/ui/anchor";
import { queryString } from "@/lib/http/query";
import type { MatrixFilter, MatrixPage, MatrixTeam } from "@/lib/lessons/matrix-schema";
import { type Cell, cellWord, Mark } from "./matrix-mark";
import { counted, Row, rule, side, wantedLook } from "./matrix-row";

type Props = {
  page: MatrixPage;
  own: string[];
  today: string;
  filter: MatrixFilter;
  /** The team after which the columns begin. */
  past: string | undefined;
};

/** More columns than these nobody looks along. */
const mostColumns = 40;

const head = "sticky top-0 z-10 bg-paper";

/**
 * Lessons in rows and teams in columns. It scrolls in a frame of its own, by keys too, with both of
 * its heads in sight, and comes to rest where a column begins.
 *
 * A client component, so that the page carries a thousand cells once, as HTML, and beside them the
 * answers alone rather than every cell anew.
 */
export function Matrix({ page, own, today, filter, past }: Props) {
  const { items } = page;
  const from = page.teams.findIndex(({ slug }) => slug === past) + 1;
  const teams = page.teams.slice(from, from + mostColumns);
  return (
    <div className="mt-6 max-sm:hidden">
      <Legend own={own.length > 0} />
      <Columns from={from} shown={teams} all={page.teams} filter={filter} />
      <section
        aria-label="Lessons and the answers of teams"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable
        tabIndex={0}
        className="relative mt-3 max-h-[72vh] w-fit snap-x scroll-pl-[calc(var(--side)+1.5rem)] [--side:clamp(220px,26vw,320px)] max-w-full overflow-auto rounded-card border border-line print:max-h-none print:overflow-visible"
      >
        <table className="border-separate border-spacing-0 text-[13.5px]">
          <caption className="sr-only">What each team answered to each lesson</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className={`${head} left-0 z-20! ${rule} px-3 pb-2 text-left align-bottom`}
              >
                Lesson
              </th>
              {counted.map(([name, cell]) => (
                <th
                  key={name}
                  scope="col"
                  className={`${head} ${rule} snap-start px-2 pb-2 align-bottom`}
                >
                  <Mark cell={cell} />
                </th>
              ))}
              {teams.map((team) => (
                <TeamHead key={team.id} team={team} own={own.includes(team.id)} filter={filter} />
              ))}
            </tr>
          </thead>
          <tbody className="[&_td]:border-line [&_td]:border-b [&_td]:px-1 [&_td]:text-center [&_tr:hover>*]:bg-sunken">
            {items.map((row) => (
              <Row key={row.id} row={row} teams={teams} own={own} today={today} />
            ))}
          </tbody>
          <tfoot>
            {counted.map(([name, cell]) => (
              <tr key={name}>
                <th scope="row" className={`${side} px-3 py-1 text-left font-normal text-muted`}>
                  {cellWord(cell)}: of these {items.length} lessons
                </th>
                <td colSpan={counted.length} />
                {teams.map(({ id, counts }) => (
                  <td key={id} className="px-1 py-1 text-center font-mono text-[12px]">
                    {counts[name] || <span className="text-muted">0</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </section>
    </div>
  );
}

/** Which of the teams stand here, and the way to the others. */
function Columns({ from, shown, all, filter }: ColumnProps) {
  if (all.length <= mostColumns) return null;
  const address = (past: string | undefined) =>
    `/lessons/matrix${queryString(filter, { past })}` as Route;
  return (
    <p className="mt-2 flex gap-4 text-[13.5px]">
      Teams {from + 1} to {from + shown.length} of {all.length}
      {from > 0 && (
        <Anchor href={address(all[from - mostColumns - 1]?.slug)} className="text-accent underline">
          Teams before
        </Anchor>
      )}
      {from + shown.length < all.length && (
        <Anchor href={address(shown.at(-1)?.slug)} className="text-accent underline">
          Teams after
        </Anchor>
      )}
    </p>
  );
}

type ColumnProps = { from: number; shown: MatrixTeam[]; all: MatrixTeam[]; filter: MatrixFilter };

function Legend({ own }: { own: boolean }) {
  const cells: Cell[] = ["applies", "covered", "not_for_us", null, "wrote"];
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[13px] text-muted">
      {cells.map((cell) => (
        <li key={String(cell)} className="flex items-center gap-1.5">
          <Mark cell={cell} worded />
          {cellWord(cell)}
        </li>
      ))}
      <li>Empty: not asked</li>
      {own && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className={wantedLook}>
            ?
          </span>
          Yours to answer
        </li>
      )}
    </ul>
  );
}

function TeamHead({ team, own, filter }: { team: MatrixTeam; own: boolean; filter: MatrixFilter }) {
  const chosen = filter.team !== undefined;
  const to = queryString(filter, { team: chosen ? undefined : team.slug, after: undefined });
  return (
    <th scope="col" className={`${head} ${rule} h-36 snap-start px-1 pb-2 align-bottom`}>
      <Anchor
        href={`/lessons/matrix${to}` as Route}
        title={team.name}
        className={`inline-block max-h-32 rotate-180 overflow-hidden text-ellipsis whitespace-nowrap text-left underline-offset-4 [writing-mode:vertical-rl] hover:underline ${own ? "font-semibold" : "font-normal"}`}
      >
        {team.name}
        {own && <span className="sr-only">, your team</span>}
        {chosen && <span className="sr-only">: show all teams</span>}
      </Anchor>
    </th>
  );
}
