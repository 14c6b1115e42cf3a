import type { Figures } from "@/lib/cli/bench/figures";

/** The result as a Markdown table, with the growth from the smallest to the largest size. */
export function tableOf(figures: Figures[]): string {
  const head = [
    "postmortems",
    "target",
    "requests/s",
    "p50 ms",
    "p95 ms",
    "alone p50",
    "alone p95",
    "CPU ms",
    "of it database",
    "of the floor",
  ];
  const rows = figures.map((line) => [
    line.size.toLocaleString("en"),
    line.target,
    line.rps.toFixed(0),
    line.p50Ms.toFixed(1),
    line.p95Ms.toFixed(1),
    line.alone?.p50Ms.toFixed(1) ?? "–",
    line.alone?.p95Ms.toFixed(1) ?? "–",
    line.cpuMs === null ? "–" : (line.cpuMs + (line.databaseCpuMs ?? 0)).toFixed(2),
    line.databaseCpuMs?.toFixed(2) ?? "–",
    line.ratioToFloor.toFixed(2),
  ]);
  return [markdown(head, rows), growthOf(figures)].filter(Boolean).join("\n\n");
}

function growthOf(figures: Figures[]): string {
  const sizes = [...new Set(figures.map(({ size }) => size))].sort((one, other) => one - other);
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return "";
  const at = (size: number) => figures.filter((line) => line.size === size);
  const rows = at(largest).flatMap((large) => {
    const small = at(smallest).find(({ target }) => target === large.target);
    return small
      ? [
          [
            large.target,
            times(cpuOf(large), cpuOf(small)),
            times(small.ratioToFloor, large.ratioToFloor),
          ],
        ]
      : [];
  });
  const span = `${smallest.toLocaleString("en")} to ${largest.toLocaleString("en")}`;
  return `Growth from ${span} postmortems, in times:\n\n${markdown(
    ["target", "CPU per request", "time per request, beside the floor"],
    rows,
  )}`;
}

const cpuOf = ({ cpuMs, databaseCpuMs }: Figures): number | null =>
  cpuMs === null ? null : cpuMs + (databaseCpuMs ?? 0);

const times = (now: number | null, then: number | null): string =>
  now === null || then === null || then === 0 ? "–" : (now / then).toFixed(2);

function markdown(head: string[], rows: string[][]): string {
  const widths = head.map((word, column) =>
    Math.max(word.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const isText = (column: number) => head[column] === "target";
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (isText(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (isText(at) ? `${"-".repeat(width + 2)}` : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
