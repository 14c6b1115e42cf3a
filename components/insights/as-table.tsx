"use client";

import { useState } from "react";
import { Anchor } from "@/components/ui/anchor";
import type { Cell, FigureTable } from "@/lib/insights/table";
import { Scrollable } from "./scrollable";

type Props = { title: string; table: FigureTable };

/** The rows of a figure, drawn when somebody wants them: together they are most of the page. */
export function AsTable({ title, table }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="min-w-0 open:w-full"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-[24px] w-fit cursor-pointer items-center text-muted underline decoration-line-strong underline-offset-4">
        As a table
      </summary>
      {open && <Rows title={title} table={table} />}
    </details>
  );
}

function Rows({ title, table: { from, head, rows } }: Props) {
  return (
    <Scrollable label={`${title}, as a table`} className="mt-2">
      <table className="w-max min-w-full border-collapse text-left text-[12.5px]">
        <caption className="pb-1 text-left text-muted">Counted from {from}</caption>
        <thead>
          <tr className="border-line-strong border-b">
            {head.map((name) => (
              <th
                key={name}
                scope="col"
                className="max-w-[8rem] py-1 pr-4 align-bottom font-medium text-muted"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.slice(0, 3).join("|")} className="border-line border-b">
              {cells.map((cell, index) => (
                <td key={head[index]} className="max-w-[22rem] py-1 pr-4 font-mono first:font-sans">
                  <Shown cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}

/** Numbers of postmortems lead to them. */
function Shown({ cell }: { cell: Cell }) {
  const numbers = /^PM-\d+( PM-\d+)*$/.test(String(cell)) ? String(cell).split(" ") : [];
  if (numbers.length === 0) return cell ?? "–";
  return numbers.map((number) => (
    <Anchor
      key={number}
      href={`/postmortems/${number.slice("PM-".length)}`}
      className="mr-2 inline-block min-h-[24px] underline decoration-line-strong underline-offset-4"
    >
      {number}
    </Anchor>
  ));
}
