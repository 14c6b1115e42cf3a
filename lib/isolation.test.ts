import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commitToAction, proveAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { publish } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { buildWhole, type Whole } from "@/lib/testing/build-whole";
import { keeps } from "@/lib/testing/reach/keeps";
import { aboutOneself, lists, own } from "@/lib/testing/reach/lists";
import { reads } from "@/lib/testing/reach/reads";
import {
  besides,
  counting,
  countingThePublished,
  ofThePublished,
  wordless,
} from "@/lib/testing/reach/shows";
import type { Table } from "@/lib/testing/reach/table";
import { writes } from "@/lib/testing/reach/writes";

let writer: Actor;
let mate: Actor;
let stranger: Actor;
let reader: Actor;
let draft: Whole;
let published: Whole;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  await db.terms.create({ data: { dueDays: 30, mustVerify: true } });
  writer = await build.actor();
  stranger = await build.actor();
  const team = writer.teams[0]?.id ?? "";
  mate = await build.actor({ team });
  reader = await build.actor({ role: "reader", team });
  draft = await buildTold("Classified");
  published = await buildWhole(writer, { published: true, word: "Announced" });
  await happenedYearsAgo(draft, published);
}, 60_000);

/** A draft with a promise that a second pair of eyes is to look at; both were told of it once. */
async function buildTold(word: string, wishes: { layer?: string } = {}): Promise<Whole> {
  const whole = await buildWhole(writer, { word, ...wishes });
  const kept = { ...whole.at, title: `${word} kept`, owner: mate.userId };
  const { id } = await commitToAction(mate, kept);
  await proveAction(mate, { ...whole.at, id, note: `${word} proof` });
  const { id: postmortemId } = await db.postmortem.findUniqueOrThrow({
    where: { number: whole.at.number },
  });
  const told = { kind: "proof_given", postmortemId, actionItemId: id } as const;
  await db.notice.createMany({
    data: [writer, stranger].map(({ userId }) => ({
      ...told,
      userId: userId ?? "",
      once: `told:${id}`,
      localDay: new Date(),
    })),
  });
  return whole;
}

async function happenedYearsAgo(...wholes: Whole[]): Promise<void> {
  const occurredOn = new Date();
  occurredOn.setUTCFullYear(occurredOn.getUTCFullYear() - 1);
  const numbers = wholes.map(({ at }) => at.number);
  await db.postmortem.updateMany({ where: { number: { in: numbers } }, data: { occurredOn } });
}

const entries = (...tables: Table[]) => tables.flatMap((table) => Object.entries(table));
const named = (names: string[]) => entries(lists).filter(([name]) => names.includes(name));
const unnamed = (...names: string[]) => entries(lists).filter(([name]) => !names.includes(name));
const refused = (code: string) => ({ name: "DomainError", code });

type Call = Table[string];
/** The length of a life so far grows while one looks. */
const told = async (call: Call, actor: Actor, whole: Whole) =>
  JSON.stringify(await call(actor, whole)).replace(/"seenDays":[^,]*/g, "");

describe("a stranger before somebody else's draft", () => {
  it.each(entries(reads, writes, own))("finds nothing: %s", async (_name, call) => {
    await expect(call(stranger, draft)).rejects.toMatchObject(refused("not_found"));
  });

  it.each(entries(keeps))(
    "keeps nothing of another team's or the organisation's: %s",
    async (_name, call) => {
      await expect(call(stranger, draft)).rejects.toMatchObject(refused("forbidden"));
    },
  );

  it.each(entries(lists))("reads nothing of it in a list: %s", async (_name, call) => {
    expect(await told(call, stranger, draft)).not.toMatch(/classified/i);
  });

  const withoutItsWords = [...ofThePublished, ...counting, ...countingThePublished];
  it.each(unnamed(...withoutItsWords, ...Object.keys(besides)))(
    "misses there what its writer finds: %s",
    async (_name, call) => {
      expect(await told(call, writer, draft)).toMatch(/classified/i);
    },
  );

  it.each(named(ofThePublished))(
    "finds there what is published, of which nobody finds a draft: %s",
    async (_name, call) => {
      const both = [await told(call, stranger, published), await told(call, writer, published)];
      expect(both.join()).toMatch(/announced/i);
      expect(await told(call, writer, draft)).not.toMatch(/classified/i);
    },
  );

  it.each(named(Object.keys(besides)))(
    "misses nothing where nobody finds words of a postmortem: %s",
    async (_name, call) => {
      expect(await told(call, writer, draft)).not.toMatch(/classified|announced/i);
      expect(await told(call, writer, published)).not.toMatch(/classified|announced/i);
    },
  );
});

describe("a further draft", () => {
  type Told = Record<string, { writers: string; strangers: string }>;
  let before: Told;
  let drafted: Told;
  let out: Told;

  const everyFigure = async (): Promise<Told> => {
    const all: Told = {};
    for (const [name, call] of named([...counting, ...countingThePublished]))
      all[name] = {
        writers: await told(call, writer, draft),
        strangers: await told(call, stranger, draft),
      };
    return all;
  };

  beforeAll(async () => {
    before = await everyFigure();
    const further = await buildTold("Classified again", { layer: draft.layer });
    // It is everybody's, and would change their figures.
    await db.practice.delete({ where: { slug: further.practice } });
    drafted = await everyFigure();
    await publish(writer, further.at);
    out = await everyFigure();
  }, 60_000);

  it.each(named(counting))("changes what its writer counts: %s", (name) => {
    expect(drafted[name]?.writers).not.toBe(before[name]?.writers);
  });

  it.each(named([...counting, ...countingThePublished]))(
    "changes nothing that a stranger counts before it is published: %s",
    (name) => {
      expect(drafted[name]?.strangers).toBe(before[name]?.strangers);
      expect(out[name]?.strangers).not.toBe(before[name]?.strangers);
    },
  );
});

describe("a reader", () => {
  it.each(entries(reads))(
    "reads what their team writes and what is published: %s",
    async (name, call) => {
      const answer = await call(reader, published);
      if (!(name in wordless)) expect(JSON.stringify(answer)).toMatch(/announced/i);
      else expect({ answer }).toMatchObject({ answer: wordless[name] });
    },
  );

  it.each(entries(writes))("changes nothing: %s", async (_name, call) => {
    await expect(call(reader, published)).rejects.toMatchObject(refused("forbidden"));
  });

  it.each(entries(keeps))("makes and keeps nothing: %s", async (_name, call) => {
    await expect(call(reader, published)).rejects.toMatchObject(refused("forbidden"));
  });
});

describe("somebody of another team", () => {
  /** They answer lessons for their own team, and look at anybody's proof. */
  const forEverybody = ["takeStance", "verifyAction"];
  it.each(entries(writes).filter(([name]) => !forEverybody.includes(name)))(
    "changes nothing of what is published: %s",
    async (_name, call) => {
      await expect(call(stranger, published)).rejects.toMatchObject(refused("forbidden"));
    },
  );
});

describe("the tables above", () => {
  it("name everything that takes an actor, so that nothing new goes untested", () => {
    const known = [
      ...entries(reads, writes, keeps, lists, own).map(([name]) => name),
      ...aboutOneself,
    ];
    const exported = takersOfActors();
    expect(exported.length).toBeGreaterThan(80);
    expect(exported.filter((name, at) => exported.indexOf(name) !== at)).toEqual([]);
    expect(exported.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it("say of each list once how it can be seen to hold a draft back", () => {
    const said = [ofThePublished, counting, countingThePublished, Object.keys(besides)].flat();
    expect(said.filter((name) => !(name in lists))).toEqual([]);
    expect(said.filter((name, at) => said.indexOf(name) !== at)).toEqual([]);
    expect(Object.keys(wordless).filter((name) => !(name in reads))).toEqual([]);
  });
});

/** Every exported query and command of every room; no two share a name. Policies answer no data and are not among them. */
function takersOfActors(): string[] {
  const taking =
    /^export (?:async function|const) (\w+)(?: = (?:cache\()?async )?\(\s*\w+: Actor\b/gm;
  return readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter(
      (file) =>
        file.endsWith(".ts") && !/\.test\.ts$|^(testing|http|auth|db|activity)\//.test(file),
    )
    .flatMap((file) => {
      const source = readFileSync(path.join(import.meta.dirname, file), "utf8");
      return [...source.matchAll(taking)].map(([, name = ""]) => name);
    });
}
