import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** Imports go only left. */
const rooms = [
  "teams",
  "postmortems",
  "coach",
  "attachments",
  "timeline",
  "whys",
  "layers",
  "action-items",
  "lessons",
  "practices",
  "precedents",
  "search",
  "review",
  "transfer",
  "trackers",
  "notifications",
  "reminders",
  "calendar",
  "feeds",
  "webhooks",
  "insights",
  "sharing",
  "schedule",
  "api",
];
const groundFloor = [
  "db",
  "auth",
  "http",
  "activity",
  "jobs",
  "live",
  "mail",
  "outbound",
  "errors",
  "env",
  "dates",
  "markdown",
  "language",
];
/** They start and examine the house and stand outside of it. */
const scaffolding = ["cli", "testing"];

type Import = { from: string; names: string; typeOnly: boolean };
type Source = { file: string; text: string; lines: number; imports: Import[] };

const sources = ["app", "components", "lib", "e2e", "public"].flatMap(sourcesUnder);
const house = sources.filter(({ file }) => !/\.test\.tsx?$|^e2e\//.test(file));

function sourcesUnder(folder: string): Source[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|mjs|js|css)$/.test(name) && !name.startsWith("db/generated"))
    .map((name) => {
      const file = `${folder}/${name}`;
      const text = readFileSync(path.join(root, file), "utf8");
      return { file, text, lines: text.split("\n").length - 1, imports: importsOf(file, text) };
    });
}

function importsOf(file: string, text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s(type\s)?([^;"]*?\sfrom\s)?"([^"]+)"/gm);
  const dynamic = text.matchAll(/\bimport\("([^"]+)"\)/g);
  return [
    ...[...statements].map(([, type, names = "", from = ""]) => ({
      from: resolved(file, from),
      names,
      typeOnly: type !== undefined || /^\{(\s*type\s[^,}]+,?)+\s*\}\sfrom/.test(names),
    })),
    ...[...dynamic].map(([, from = ""]) => ({
      from: resolved(file, from),
      names: "",
      typeOnly: false,
    })),
  ];
}

function resolved(file: string, from: string): string {
  if (from.startsWith("@/")) return from.slice(2);
  return from.startsWith(".") ? path.posix.join(path.posix.dirname(file), from) : from;
}

const roomOf = (at: string): string | undefined => /^lib\/([^/]+)\//.exec(at)?.[1];
const nameOf = (file: string): string => path.posix.basename(file).replace(/\.(tsx?|mjs)$/, "");

function writersIn(text: string): string[] {
  const told = text.split(/^(?=(?:export )?(?:async )?(?:function|const|class) )/m).map((part) => ({
    name: /^(?:export )?(?:async )?(?:function|const|class) (\w+)/.exec(part)?.[1] ?? "",
    isOut: part.startsWith("export "),
    part,
  }));
  const opens = /\btransaction\(|\b(?:db|tx)\.\w+\.(?:create|update|upsert|delete)\w*\(/;
  const writers = new Set(told.filter(({ part }) => opens.test(part)).map(({ name }) => name));
  for (let before = -1; before < writers.size; ) {
    before = writers.size;
    const calls = new RegExp(`\\b(?:${[...writers].join("|") || "(?!)"})\\(`);
    for (const { name, part } of told)
      if (calls.test(part.slice(part.indexOf("(")))) writers.add(name);
  }
  return told.filter(({ name, isOut }) => isOut && writers.has(name)).map(({ name }) => name);
}

/** What `from` sees that it must not: "file → import". */
function forbidden(
  where: (source: Source) => boolean,
  wrong: (imported: Import, source: Source) => boolean,
): string[] {
  return house
    .filter(where)
    .flatMap((source) =>
      source.imports
        .filter((imported) => wrong(imported, source))
        .map(({ from }) => `${source.file} → ${from}`),
    );
}

/** Who imports it, by name or with all the rest. */
const importersOf = (file: string, name: string): string[] =>
  house
    .filter(({ imports }) =>
      imports.some(({ from, names }) => from === file && namesIt(names, name)),
    )
    .map((source) => source.file)
    .sort();

const under = (folder: string) => (source: Source) => source.file.startsWith(`${folder}/`);
const isDatabase = ({ from }: Import) =>
  from.startsWith("lib/db/") && from !== "lib/db/generated/enums";
const isCommands = ({ from }: Import) => /^lib\/[^/]+\/commands$/.test(from);
/** By file, the exported functions that write: there or in a function of the same file. */
const writing = new Map(
  house
    .filter(({ file }) => /^lib\/(?!cli|testing|db\/)/.test(file))
    .map(({ file, text }) => [file.replace(/\.ts$/, ""), writersIn(text)]),
);
const isWriting = ({ from, names, typeOnly }: Import) =>
  !typeOnly && (writing.get(from) ?? []).some((name) => namesIt(names, name));
const namesIt = (names: string, name: string) =>
  new RegExp(`\\b${name}\\b|\\* as `).test(names.replace(/\btype \w+/g, ""));
const isFramework = ({ from }: Import) => /^(next|react)(\/|$)/.test(from);

describe("the house", () => {
  it("is not empty, so that no rule below holds by seeing nothing", () => {
    expect(house.length).toBeGreaterThan(60);
    expect(house.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  it("has only rooms that are in the plan", () => {
    const known = [...rooms, ...groundFloor, ...scaffolding];
    const folders = [...new Set(house.map(({ file }) => roomOf(file)).filter(Boolean))];
    expect(folders.filter((folder) => !known.includes(folder ?? ""))).toEqual([]);
  });

  it("names files after ideas, not after drawers", () => {
    const drawer = /(^|-)(utils?|helpers?|index|common|misc|shared|types|stuff)$/;
    const odd = house
      .filter(({ file }) => /^(lib|components)\//.test(file) && !file.endsWith(".css"))
      .filter(({ file }) => drawer.test(nameOf(file)) || !/^[a-z0-9-]+$/.test(nameOf(file)));
    expect(odd.map(({ file }) => file)).toEqual([]);
  });

  it("imports only from rooms to the left", () => {
    const wrong = forbidden(under("lib"), ({ from }, { file }) => {
      const [here, there] = [roomOf(file) ?? "", roomOf(from) ?? ""];
      if (scaffolding.includes(here) || here === there || there === "") return false;
      if (scaffolding.includes(there)) return true;
      return groundFloor.includes(here)
        ? rooms.includes(there)
        : rooms.indexOf(there) > rooms.indexOf(here);
    });
    expect(wrong).toEqual([]);
  });

  it("has no circles", () => {
    expect(circles()).toEqual([]);
  });

  it("keeps the database and the commands from pages and components", () => {
    const page = ({ file }: Source) =>
      /^(app|components)\//.test(file) && !under("app/api")({ file } as Source);
    const wrong = [isDatabase, isCommands, isWriting];
    expect(forbidden(page, (imported) => wrong.some((is) => is(imported)))).toEqual([]);
    expect(writing.get("lib/sharing/putting-out")).toContain("putOut");
    expect([...writing.values()].flat().length).toBeGreaterThan(150);
  });

  it("lets the API reach queries and commands, not actions or the database", () => {
    const wrong = ({ from }: Import) =>
      from.endsWith("/actions") || (from.startsWith("lib/db/") && from !== "lib/db/health");
    expect(forbidden(under("app/api"), wrong)).toEqual([]);
  });

  it("keeps rooms out of the primitives, and `lib` free of components", () => {
    const room = ({ from }: Import) =>
      rooms.includes(roomOf(from) ?? "") || isDatabase({ from } as Import);
    expect(forbidden(under("components/ui"), room)).toEqual([]);
    expect(forbidden(under("lib"), ({ from }) => /^(app|components)\//.test(from))).toEqual([]);
  });

  it("keeps the framework out of commands, policies, schemas and what they find", () => {
    const plain = ({ file }: Source) =>
      /^lib\/[^/]+\/(commands|policy|schema|find|present)\.ts$/.test(file);
    expect(forbidden(plain, isFramework)).toEqual([]);
  });

  it("keeps policies and schemas free of I/O", () => {
    const pure = ({ file }: Source) => /\/(policy|schema)\.ts$/.test(file);
    const io = (imported: Import) =>
      (isDatabase(imported) && !imported.typeOnly) || imported.from.startsWith("node:");
    expect(forbidden(pure, io)).toEqual([]);
  });

  it("mints an actor at the gates only", () => {
    expect(importersOf("lib/auth/actor", "mint")).toEqual([
      "lib/auth/lookup.ts",
      "lib/auth/system.ts",
    ]);
  });

  it("opens each gate from where its secret is shown, and the one without for letters only", () => {
    const gates = ["lookUpActor", "lookUpCalendar", "lookUpFeed", "lookUpReader"];
    const from = (gate: string) => importersOf("lib/auth/lookup", gate);
    expect(Object.fromEntries(gates.map((gate) => [gate, from(gate)]))).toEqual({
      lookUpActor: ["lib/auth/session.ts", "lib/auth/token.ts", "lib/live/route.ts"],
      lookUpCalendar: ["lib/calendar/queries.ts"],
      lookUpFeed: ["lib/feeds/queries.ts"],
      lookUpReader: ["lib/notifications/letters-digest.ts"],
    });
    const lookup = house.find(({ file }) => file === "lib/auth/lookup.ts");
    expect([...(lookup?.text.matchAll(/^export .*?(lookUp\w+)/gm) ?? [])].map((m) => m[1])).toEqual(
      expect.arrayContaining(gates),
    );
  });

  it("makes every action by formAction or openAction", () => {
    const files = house.filter(({ text }) => /^"use server"/m.test(text));
    expect(files.length).toBeGreaterThan(2);
    expect(files.map(({ file }) => nameOf(file)).filter((name) => name !== "actions")).toEqual([]);
    const other = files.flatMap(({ file, text }) =>
      [...text.matchAll(/^export (?!const \w+ = (?:form|open)Action\().*/gm)].map(
        ([line]) => `${file}: ${line}`,
      ),
    );
    expect(other).toEqual([]);
  });

  it("writes no markup that the content policy blocks or that could run", () => {
    const markup = house.filter(({ file }) => file.endsWith(".tsx"));
    const styled = markup.filter(({ text }) => /\sstyle=["{]/.test(text));
    const raw = markup.filter(({ text }) => text.includes("dangerouslySetInnerHTML"));
    expect(styled.map(({ file }) => file)).toEqual([]);
    expect(
      raw.map(({ file }) => file).filter((file) => file !== "components/ui/prose.tsx"),
    ).toEqual([]);
  });

  it("keeps files short: none over 300 lines, nine in ten under 130", () => {
    expect(sources.filter(({ lines }) => lines > 300).map(({ file }) => file)).toEqual([]);
    const long = house.filter(({ lines }) => lines >= 130);
    expect(long.length).toBeLessThanOrEqual(house.length / 10);
  });
});

/** Files that reach themselves by imports that exist at run time. */
function circles(): string[] {
  const known = new Map(house.map((source) => [source.file.replace(/\.(tsx?|mjs)$/, ""), source]));
  const settled = new Set<string>();
  const found: string[] = [];
  const walk = (name: string, trail: string[]) => {
    if (trail.includes(name)) found.push([...trail.slice(trail.indexOf(name)), name].join(" → "));
    if (trail.includes(name) || settled.has(name)) return;
    for (const { from, typeOnly } of known.get(name)?.imports ?? [])
      if (!typeOnly) walk(from.replace(/\.(tsx?|mjs)$/, ""), [...trail, name]);
    settled.add(name);
  };
  for (const name of known.keys()) walk(name, []);
  return found;
}
