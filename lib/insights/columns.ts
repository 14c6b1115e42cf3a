/** What a figure over time has side by side: quarters, or years where it looks further back. */
export type Column = {
  label: string;
  /** Calendar days, both of them inside; the first column of all time reaches back without end. */
  from: string;
  until: string;
};

export const periods = ["year", "two-years", "all"] as const;
export type Period = (typeof periods)[number];

export const periodWords: Record<Period, string> = {
  year: "Last four quarters",
  "two-years": "Last two years",
  all: "All",
};

/** More years than these stand together in the first column. */
const mostYears = 8;

const dayMs = 86_400_000;
const dayOf = (year: number, month: number, day = 1): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const before = (day: string): string =>
  new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10);

/**
 * The columns of a period, oldest first; the quarter of `today` is the last.
 * @param first the first day of which there is anything; for all time.
 */
export function columnsOf(period: Period, today: string, first: string | null): Column[] {
  if (period === "all") return years(today, first ?? today);
  return quarters(today, period === "year" ? 4 : 8);
}

function quarters(today: string, many: number): Column[] {
  const [year, quarter] = [
    Number(today.slice(0, 4)),
    Math.floor((Number(today.slice(5, 7)) - 1) / 3),
  ];
  return Array.from({ length: many }, (_, index) => {
    const month = (quarter - (many - 1 - index)) * 3;
    const from = dayOf(year, month);
    const nth = Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1;
    return { label: `Q${nth} ${from.slice(0, 4)}`, from, until: before(dayOf(year, month + 3)) };
  });
}

function years(today: string, first: string): Column[] {
  const last = Number(today.slice(0, 4));
  const seen = Math.min(Number(first.slice(0, 4)), last);
  const start = Math.max(seen, last - mostYears + 1);
  return Array.from({ length: last - start + 1 }, (_, index) => {
    const year = start + index;
    const pooled = index === 0 && seen < start;
    return {
      label: pooled ? `Until ${year}` : String(year),
      from: pooled ? dayOf(seen, 0) : dayOf(year, 0),
      until: before(dayOf(year + 1, 0)),
    };
  });
}
