"use client";

import { Anchor } from "@/components/ui/anchor";
import { nearDay } from "@/components/ui/near-day";
import type { MatrixPage, MatrixRow, MatrixTeam } from "@/lib/lessons/matrix-schema";
import { type Cell, cellOf, cellWord, Mark } from "./matrix-mark";

type Props = { page: MatrixPage; own: string[]; today: string; team: string | undefined };

const cells: Cell[] = ["applies", "covered", "not_for_us"];

/** The matrix where there is no room for columns: each lesson with its answers, in words. */
export function MatrixList({ page: { items, teams }, own, today, team }: Props) {
  return (
    <ul className="mt-5 sm:hidden">
      {items.map((row) => (
        <li key={row.id} className="border-line border-t py-4">
          <Anchor
            href={`/lessons/${row.id}`}
            className="font-serif text-[18px] leading-snug [overflow-wrap:anywhere] underline-offset-4 hover:underline"
          >
            {row.headline}
          </Anchor>
          <p className="text-[13px] text-muted">
            {row.team.name}, {nearDay(row.publishedAt.slice(0, 10), today)}
          </p>
          <Near row={row} teams={teams.filter(({ id }) => team || own.includes(id))} own={own} />
          {!team && <Everybody row={row} teams={teams} />}
        </li>
      ))}
    </ul>
  );
}

/** What one's own teams said, or the one that was asked for. */
function Near({ row, teams, own }: { row: MatrixRow; teams: MatrixTeam[]; own: string[] }) {
  return (
    <ul className="mt-1.5 flex flex-col gap-1 text-[14px]">
      {teams.map(({ id, name }) => {
        const cell = cellOf(row, id);
        return (
          <li key={id} className="flex items-center gap-2">
            <Mark cell={cell} worded />
            <span>
              {name}:{" "}
              {cell === null && own.includes(id) ? (
                <Anchor href={`/lessons/${row.id}`} className="text-accent underline">
                  no answer yet
                </Anchor>
              ) : (
                cellWord(cell).toLowerCase()
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Everybody({ row, teams }: { row: MatrixRow; teams: MatrixTeam[] }) {
  const { applies, covered, notForUs, silent } = row.counts;
  const answered = applies + covered + notForUs;
  const of = (cell: Cell) => teams.filter(({ id }) => cellOf(row, id) === cell);
  return (
    <details className="mt-1.5 text-[13.5px]">
      <summary className="w-fit cursor-pointer py-0.5 text-muted">
        <span className="underline decoration-line-strong underline-offset-4">
          {answered} of {answered + silent} teams answered
        </span>
      </summary>
      <dl className="mt-1 flex flex-col gap-1.5">
        {cells
          .filter((cell) => of(cell).length > 0)
          .map((cell) => (
            <div key={String(cell)}>
              <dt className="flex items-center gap-1.5 font-medium">
                <Mark cell={cell} worded />
                {cellWord(cell)}
              </dt>
              <dd className="text-muted">
                {of(cell)
                  .map(({ name }) => name)
                  .join(", ")}
              </dd>
            </div>
          ))}
        {silent > 0 && (
          <div>
            <dt className="flex items-center gap-1.5 font-medium">
              <Mark cell={null} worded />
              {cellWord(null)}
            </dt>
            <dd className="text-muted">{silent === 1 ? "One team" : `${silent} teams`}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}
