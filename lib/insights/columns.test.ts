import { describe, expect, it } from "vitest";
import { columnsOf } from "./columns";

describe("columns", () => {
  it("are the last four quarters, the running one among them", () => {
    expect(columnsOf("year", "2026-02-28", null)).toEqual([
      { label: "Q2 2025", from: "2025-04-01", until: "2025-06-30" },
      { label: "Q3 2025", from: "2025-07-01", until: "2025-09-30" },
      { label: "Q4 2025", from: "2025-10-01", until: "2025-12-31" },
      { label: "Q1 2026", from: "2026-01-01", until: "2026-03-31" },
    ]);
  });

  it("of two years are eight quarters without a gap", () => {
    const columns = columnsOf("two-years", "2026-11-23", null);
    expect(columns.map(({ label }) => label).join(" ")).toBe(
      "Q1 2025 Q2 2025 Q3 2025 Q4 2025 Q1 2026 Q2 2026 Q3 2026 Q4 2026",
    );
    for (const [index, { until }] of columns.slice(0, -1).entries())
      expect(Date.parse(columns[index + 1]?.from ?? "") - Date.parse(until)).toBe(86_400_000);
  });

  it("of all time are years from the first on", () => {
    const labels = columnsOf("all", "2026-11-23", "2024-05-01").map(({ label }) => label);
    expect(labels).toEqual(["2024", "2025", "2026"]);
    expect(columnsOf("all", "2026-11-23", null).map(({ label }) => label)).toEqual(["2026"]);
  });

  it("pool what lies further back than eight years, and leave out nothing", () => {
    const columns = columnsOf("all", "2026-11-23", "2001-02-03");
    expect(columns).toHaveLength(8);
    expect(columns[0]).toEqual({ label: "Until 2019", from: "2001-01-01", until: "2019-12-31" });
    expect(columns.at(-1)).toEqual({ label: "2026", from: "2026-01-01", until: "2026-12-31" });
  });

  it("do not run backwards where somebody wrote a day that is yet to come", () => {
    expect(columnsOf("all", "2026-11-23", "2030-01-01").map(({ label }) => label)).toEqual([
      "2026",
    ]);
  });
});
