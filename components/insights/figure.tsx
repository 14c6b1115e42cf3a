import type { ReactNode } from "react";
import { csvAddress } from "@/lib/insights/address";
import type { InsightFilter } from "@/lib/insights/schema";
import type { FigureName, FigureTable } from "@/lib/insights/table";
import { AsTable } from "./as-table";

type Props = {
  name: FigureName;
  title: string;
  /** What is counted, and what is not. */
  note: ReactNode;
  filter: InsightFilter;
  table: FigureTable;
  wide?: boolean | undefined;
  children: ReactNode;
};

/** One figure, what it counts, and the same in rows. */
export function Figure({ name, title, note, filter, table, wide, children }: Props) {
  return (
    <section
      aria-labelledby={name}
      className={`min-w-0 break-inside-avoid rounded-card border border-line bg-surface px-5 py-[18px] shadow-card print:shadow-none ${wide ? "lg:col-span-2" : ""}`}
    >
      <h2 id={name} className="text-[18px]">
        {title}
      </h2>
      <p className="mt-0.5 mb-3.5 max-w-prose text-[13px] text-muted">{note}</p>
      {children}
      <div className="mt-3 flex flex-wrap items-start gap-x-4 text-[13px]" data-print="off">
        <AsTable title={title} table={table} />
        <a
          href={csvAddress(filter, name)}
          download
          className="flex min-h-[24px] items-center text-muted underline decoration-line-strong underline-offset-4 hover:text-ink"
        >
          CSV<span className="sr-only"> of {title}</span>
        </a>
      </div>
    </section>
  );
}
