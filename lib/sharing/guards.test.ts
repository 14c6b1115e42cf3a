import { beforeEach, describe, expect, it } from "vitest";
import { GET } from "@/app/p/[slug]/card.png/route";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { toKey } from "@/lib/http/paging";
import { build } from "@/lib/testing/build";
import { buildWhole } from "@/lib/testing/build-whole";
import { changeEdition, startEdition, withdrawEdition } from "./commands";
import { listPublicEditions } from "./public-queries";
import { putOut } from "./putting-out";
import { getEditionEditor } from "./queries";
import { EditionChange, Strikes } from "./schema";

let lead: Actor;
let number: number;

beforeEach(async () => {
  lead = await build.actor({ lead: true, name: "Ana Kowalski" });
  ({ number } = (await buildWhole(lead, { published: true, word: "Zanzibar" })).at);
  await startEdition(lead, { number });
});

const change = (wishes: object) => changeEdition(lead, EditionChange.parse({ number, ...wishes }));
const look = () => getEditionEditor(lead, { number });

describe("the settings of an edition", () => {
  it("name the last day that our calendar has", async () => {
    await change({ expiresOn: "9999-12-31" });
    expect((await look()).edition?.expiresOn).toBe("9999-12-31");
  });

  it("refuse an address that says struck words while strangers read it", async () => {
    await change({ strikes: Strikes.parse({ out: ["team"], words: [{ words: "Zanzibar" }] }) });
    await putOut(lead, { number, seen: (await look()).seen });
    await expect(change({ slug: "Down in Zanzibar" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("refuse an address that two choose at the same moment, in words", async () => {
    const other = await buildWhole(lead, { published: true, word: "Other" });
    await startEdition(lead, other.at);
    const wishes = [number, other.at.number].map((one) =>
      changeEdition(lead, EditionChange.parse({ number: one, slug: `both-of-${number}` })),
    );
    const results = await Promise.allSettled(wishes);
    const refused = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: "invalid" }]);
  });
});

describe("half a character", () => {
  it("in what people write is replaced, and fails nothing", async () => {
    const half = "a\ud83d";
    const strikes = {
      words: [{ words: `x${half}`, instead: half }],
      roles: [{ name: half, role: half }],
      kept: [half],
      out: [half],
      spans: [{ place: half, words: half, nth: 1, instead: half }],
    };
    await change({ title: half, strikes });
    expect((await look()).edition?.strikes.words).toEqual([
      { words: "xa\ufffd", instead: "a\ufffd" },
    ]);
  });
});

describe("a page address of the public index that is none of ours", () => {
  it.each([
    ["garbage", "garbage"],
    ["a year that no calendar has", toKey(["0000-01-01T00:00:00Z", "abc"])],
    ["an address that none can be", toKey(["2026-03-14T14:02:00Z", "../x"])],
  ])("is refused in words: %s", async (_what, after) => {
    const open = { name: "O", publicIndex: true };
    await db.organisation.upsert({ where: { id: 1 }, create: open, update: open });
    await expect(listPublicEditions({ after })).rejects.toMatchObject({ code: "invalid" });
  });
});

const textOf = async (answer: Response) =>
  Buffer.from(await answer.arrayBuffer()).toString("base64url");

describe("what was drawn of an edition and is still remembered", () => {
  it("is served to nobody once that is taken back, and anew once it is put out anew", async () => {
    await change({ strikes: Strikes.parse({ out: ["team"] }) });
    await putOut(lead, { number, seen: (await look()).seen });
    const slug = (await look()).edition?.slug ?? "";
    const card = () => GET(new Request("http://x"), { params: Promise.resolve({ slug }) });
    const first = await card();
    expect(first.status).toBe(200);
    await withdrawEdition(lead, { number });
    expect((await card()).status).toBe(404);
    await change({ title: "Something else" });
    await putOut(lead, { number, seen: (await look()).seen });
    const again = await card();
    expect(again.status).toBe(200);
    expect(await textOf(again)).not.toBe(await textOf(first));
    await db.publicEdition.update({ where: { slug }, data: { expiresAt: new Date(0) } });
    expect((await card()).status).toBe(404);
  });
});
