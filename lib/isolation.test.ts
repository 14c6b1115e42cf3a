import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { countWaiting } from "@/lib/notifications/waiting";
import { build } from "@/lib/testing/build";
import { buildWhole, type Whole } from "@/lib/testing/build-whole";
import { keeps } from "@/lib/testing/reach/keeps";
import { aboutOneself, lists, own } from "@/lib/testing/reach/lists";
import { reads } from "@/lib/testing/reach/reads";
import type { Table } from "@/lib/testing/reach/table";
import { writes } from "@/lib/testing/reach/writes";

let writer: Actor;
let stranger: Actor;
let reader: Actor;
let draft: Whole;
let published: Whole;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  writer = await build.actor();
  stranger = await build.actor();
  reader = await build.actor({ role: "reader", team: writer.teams[0]?.id ?? "" });
  draft = await buildWhole(writer, { word: "Classified" });
  published = await buildWhole(writer, { published: true, word: "Announced" });
}, 60_000);

const entries = (...tables: Table[]) => tables.flatMap((table) => Object.entries(table));
const refused = (code: string) => ({ name: "DomainError", code });

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
    expect(JSON.stringify(await call(stranger, draft))).not.toMatch(/classified/i);
  });

  it("misses there what its writer finds", async () => {
    const holding = ["listPostmortems", "listActionItems", "listUnfinished"];
    for (const name of [...holding, "listApiTokens"])
      expect([name, JSON.stringify(await lists[name]?.(writer, draft))]).toEqual([
        name,
        expect.stringContaining("Classified"),
      ]);
  });

  it("counts none of it", async () => {
    expect(await countWaiting(stranger)).toMatchObject({ drafts: 0, promises: 0 });
  });
});

describe("a reader", () => {
  it.each(entries(reads))(
    "reads what their team writes and what is published: %s",
    async (_name, call) => {
      await expect(call(reader, published)).resolves.toBeDefined();
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
    const named = [
      ...entries(reads, writes, keeps, lists, own).map(([name]) => name),
      ...aboutOneself,
    ];
    const exported = takersOfActors();
    expect(exported.length).toBeGreaterThan(80);
    expect(exported.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
  });
});

/** Every exported query and command of every room. Policies answer no data and are not among them. */
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
