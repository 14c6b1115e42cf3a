import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve, sep } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lostWords } from "./lost-words";
import { readPostmortem } from "./markdown/postmortem";
import type { Understanding } from "./understanding";

/** Real postmortems and a hand count of them, beside the checkout on machines that have them. */
const REAL = resolve(import.meta.dirname, "../../../shared/data/real");
const DOCUMENTS = join(REAL, "postmortems");
const isThere = existsSync(DOCUMENTS);
const ENOUGH = 0.95;

type Count = { events: number; actions: number; first?: string; last?: string };
type Row = Count & { file: string; found: Understanding };

const expected = countsIn(join(import.meta.dirname, "corpus.expected.tsv"), "events", "actions");
const gold = countsIn(join(REAL, "GOLD.tsv"), "timeline_entries", "action_items");
const files = isThere ? filesIn(DOCUMENTS) : [];
const read = new Map(files.map((file) => [file, understand(file)]));
const rows = [...expected].flatMap(([file, count]) => {
  const found = read.get(file);
  return found ? [{ file, ...count, found }] : [];
});

describe.skipIf(isThere)("the corpus", () => {
  it("is not on this machine, so real postmortems were NOT read", () => {
    console.warn(`Skipped: no documents under ${DOCUMENTS}`);
    expect(isThere).toBe(false);
  });
});

describe.skipIf(!isThere)("real postmortems", () => {
  afterAll(() => console.info(tableOf(rows)));

  it("are those of the five families that must be read, each counted by hand", () => {
    const families = ["dfds", "moj-cloud-platform", "mybinder", "jenkins-infra", "posthog"];
    expect(familiesOf(rows)).toEqual(families);
    expect(rows.length).toBe(files.filter((file) => families.includes(familyOf(file))).length);
  });

  it.each(files)("no word of %s is lost", (file) => {
    const understanding = read.get(file);
    expect(understanding && lostWords(contentOf(file), understanding)).toEqual([]);
  });

  it.each(familiesOf(rows))(
    "nearly all events and actions of %s are found, and hardly any others",
    (family) => {
      const own = rows.filter(({ file }) => familyOf(file) === family);
      for (const what of ["events", "actions"] as const) {
        const { recall, precision } = scoreOf(own, what);
        expect(recall, `recall of ${what}`).toBeGreaterThanOrEqual(ENOUGH);
        expect(precision, `precision of ${what}`).toBeGreaterThanOrEqual(ENOUGH);
      }
    },
  );

  it.each(rows)("the first and the last time of $file are those of the hand count", (row) => {
    const { events } = row.found;
    if (row.first) expect(localTime(events.at(0)?.at, row.found)).toBe(row.first);
    if (row.last) expect(localTime(events.at(-1)?.at, row.found)).toBe(row.last);
  });

  it.each([...gold.keys()].filter((file) => read.has(file)))(
    "the older hand count of %s agrees",
    (file) => {
      const { events, actions } = read.get(file) ?? { events: [], actions: [] };
      const count = gold.get(file);
      if (count && !Number.isNaN(count.events))
        expect(Math.abs(events.length - count.events)).toBeLessThanOrEqual(1);
      if (count?.actions) expect(actions.length).toBe(count.actions);
    },
  );
});

function countsIn(path: string, events: string, actions: string): Map<string, Count> {
  if (!existsSync(path)) return new Map();
  const [head = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const names = head.split("\t");
  return new Map(
    lines.map((line) => {
      const cells = line.split("\t");
      const cell = (name: string) => cells[names.indexOf(name)] ?? "";
      const number = (name: string) => Number.parseInt(cell(name), 10);
      const times = { first: cell("first"), last: cell("last") };
      return [cells[0] ?? "", { events: number(events), actions: number(actions), ...times }];
    }),
  );
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    )
    .sort();
}

function contentOf(file: string): string {
  return readFileSync(join(DOCUMENTS, file), "utf8");
}

function understand(file: string): Understanding {
  return readPostmortem({ content: contentOf(file), filename: basename(file) });
}

function localTime(at: string | undefined, { facts }: Understanding): string | undefined {
  if (at === undefined) return undefined;
  const zone = { timeZone: facts.zone ?? "UTC", dateStyle: "short", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat("sv", zone).format(new Date(at)).replace(" ", "T");
}

function familyOf(file: string): string {
  return file.split("/")[0] ?? "";
}

function familiesOf(all: readonly Row[]): string[] {
  return [...new Set(all.map(({ file }) => familyOf(file)))];
}

function scoreOf(all: readonly Row[], what: "events" | "actions") {
  const sum = (part: (row: Row) => number) => all.reduce((total, row) => total + part(row), 0);
  const hits = sum((row) => Math.min(row.found[what].length, row[what]));
  const [wanted, found] = [sum((row) => row[what]), sum((row) => row.found[what].length)];
  return { wanted, found, recall: wanted ? hits / wanted : 1, precision: found ? hits / found : 1 };
}

function tableOf(all: readonly Row[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const lines = all.map(({ file, events, actions, found }) => {
    const [ev, ac] = [found.events.length, found.actions.length];
    const mark = ev === events && ac === actions ? " " : "*";
    return `${mark} events ${ev}/${events}\tactions ${ac}/${actions}\t${file}`;
  });
  const totals = familiesOf(all).map((family) => {
    const own = all.filter(({ file }) => familyOf(file) === family);
    const [ev, ac] = [scoreOf(own, "events"), scoreOf(own, "actions")];
    const part = (name: string, { wanted, found, recall, precision }: typeof ev) =>
      `${name} ${found}/${wanted} (recall ${percent(recall)}, precision ${percent(precision)})`;
    return `${family}: ${part("events", ev)}, ${part("actions", ac)}`;
  });
  return ["found/expected", ...lines, "", ...totals].join("\n");
}
