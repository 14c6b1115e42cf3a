import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { checkText } from "@/lib/language/check";
import { build } from "@/lib/testing/build";
import { addOwnWord, putAsideRemark, quietCoach, removeOwnWord, takeUpRemark } from "./commands";
import { checkDocument } from "./documents";
import { listOwnWords } from "./own-words";
import { checkFields, checkWords, isCoached, listPutAside } from "./queries";
import { OwnWord } from "./schema";

const blame = "One replica was left out. Marta forgot to run the migration on it.";
const prose = [{ text: blame, field: "prose" as const }];

/** A writer with a draft, and what the coach says there about the sentence above. */
async function world() {
  const writer = await build.actor();
  const { number } = await build.postmortem(writer);
  const { remarks } = await checkFields(writer, { number, fields: prose });
  const [remark] = remarks[0] ?? [];
  if (!remark) throw new Error("The coach has nothing to say");
  return { writer, number, remark };
}

const said = async (by: Awaited<ReturnType<typeof build.actor>>, number: number) =>
  (await checkFields(by, { number, fields: prose })).remarks.flat();

describe("the coach in the fields of a postmortem", () => {
  it("answers each field by itself, in their order", async () => {
    const { writer, number } = await world();
    const calm = { text: "Ana rolled back at 14:20.", field: "prose" as const };
    const { remarks } = await checkFields(writer, { number, fields: [calm, ...prose, calm] });
    expect(remarks.map(({ length }) => length > 0)).toEqual([false, true, false]);
  });

  it("answers where there is no postmortem, also to what was put aside in one", async () => {
    const { writer, number, remark } = await world();
    await putAsideRemark(writer, { number, rule: remark.rule, quote: remark.quote });
    expect(await said(writer, number)).toEqual([]);
    const { remarks } = await checkFields(writer, { fields: prose });
    expect(remarks).toEqual([[remark]]);
  });

  it("leads each remark with a short sentence and quotes what it is about", async () => {
    const { remark } = await world();
    expect(remark.title).toMatch(/\.$/);
    expect(blame.slice(remark.start, remark.end)).toBe(remark.quote);
  });

  it("knows an action item from prose", async () => {
    const { writer, number } = await world();
    const text = "Improve monitoring";
    const fields = [
      { text, field: "prose" as const },
      { text, field: "action" as const },
    ];
    const { remarks } = await checkFields(writer, { number, fields });
    expect(remarks.map((all) => all.map(({ rule }) => rule))).toEqual([[], ["vague-action"]]);
  });

  it("is quiet for whoever wants it quiet, and for nobody else", async () => {
    const { writer, number } = await world();
    const colleague = await build.actor({ team: writer.teams[0]?.id ?? "" });
    await quietCoach(writer, { coached: false });
    expect(await checkFields(writer, { number, fields: prose })).toEqual({
      coached: false,
      remarks: [[]],
    });
    expect(await checkDocument(writer, { content: blame })).toBeNull();
    expect(await said(colleague, number)).not.toEqual([]);
    await quietCoach(writer, { coached: true });
    expect(await isCoached(writer)).toBe(true);
    expect(await said(writer, number)).not.toEqual([]);
  });

  it("still answers a quiet one who asks outright", async () => {
    const { writer } = await world();
    await quietCoach(writer, { coached: false });
    const { findings } = await checkWords(writer, { text: blame, field: "prose" });
    expect(findings).toEqual(checkText(blame));
  });

  it("keeps nothing of the text that it is asked about", async () => {
    const { writer, number } = await world();
    const before = await db.activity.count();
    await checkFields(writer, { number, fields: prose });
    await checkWords(writer, { text: blame, field: "prose" });
    await checkDocument(writer, { content: blame });
    expect(await db.activity.count()).toBe(before);
  });
});

describe("a remark that was put aside", () => {
  it("is not made again in that postmortem, by whoever writes there", async () => {
    const { writer, number, remark } = await world();
    const colleague = await build.actor({ team: writer.teams[0]?.id ?? "" });
    const { number: other } = await build.postmortem(writer);
    await putAsideRemark(writer, { number, ...remark });
    expect(await said(writer, number)).toEqual([]);
    expect(await said(colleague, number)).toEqual([]);
    expect(await said(writer, other)).not.toEqual([]);
  });

  it("comes back when that is undone", async () => {
    const { writer, number, remark } = await world();
    const { id } = await putAsideRemark(writer, { number, ...remark });
    await takeUpRemark(writer, { number, id });
    expect(await said(writer, number)).toEqual([remark]);
    await expect(takeUpRemark(writer, { number, id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("can be told a reason later, and stays one", async () => {
    const { writer, number, remark } = await world();
    const first = await putAsideRemark(writer, { number, ...remark });
    const again = await putAsideRemark(writer, { number, ...remark, reason: "Her own words" });
    expect(again).toEqual(first);
    expect(await db.dismissal.findUnique({ where: first })).toMatchObject({
      reason: "Her own words",
    });
  });

  it("may be as long as a text, and is known again", async () => {
    const { writer, number } = await world();
    const quote = "🔥 as long as a story ".repeat(400);
    const about = { number, rule: "hindsight" as const, quote };
    expect(await putAsideRemark(writer, about)).toEqual(await putAsideRemark(writer, about));
  });
});

describe("what people put aside", () => {
  it("counts rules with their reasons, and names nobody", async () => {
    const { writer, number, remark } = await world();
    const admin = await build.actor({ role: "administrator", team: writer.teams[0]?.id ?? "" });
    await putAsideRemark(writer, { number, ...remark, reason: "She wants it told like this" });
    await putAsideRemark(writer, { number, rule: remark.rule, quote: "Other words" });
    const rows = await listPutAside(admin);
    const row = rows.find(({ rule }) => rule === remark.rule);
    expect(row).toMatchObject({ times: 2, title: remark.title });
    expect(row?.reasons).toEqual(["She wants it told like this"]);
    expect(JSON.stringify(rows)).not.toContain(writer.name);
  });

  it("tells an administrator nothing of a draft that they may not see", async () => {
    const { writer, number } = await world();
    const admin = await build.actor({ role: "administrator" });
    const about = { rule: "no-owner" as const, quote: "Unseen", reason: "Unseen reason" };
    await putAsideRemark(writer, { number, ...about });
    expect((await listPutAside(admin)).find(({ rule }) => rule === "no-owner")).toBeUndefined();
    await db.postmortem.update({ where: { number }, data: { stage: "published" } });
    expect((await listPutAside(admin)).find(({ rule }) => rule === "no-owner")?.times).toBe(1);
  });
});

describe("a name of the organisation's own", () => {
  const text = "Jorgemon forgot its leader after the failover.";

  it("is asked about no more once somebody said that it is no person", async () => {
    const writer = await build.actor();
    await addOwnWord(writer, OwnWord.parse({ word: "  JORGEMON " }));
    expect(await listOwnWords(writer)).toContain("jorgemon");
    const { findings } = await checkWords(writer, { text, field: "prose" });
    expect(findings.filter(({ rule }) => rule === "person-at-fault")).toEqual([]);
  });

  it("is one, however often it is added", async () => {
    const [writer, other] = [await build.actor(), await build.actor()];
    for (const by of [writer, other, writer]) await addOwnWord(by, { word: "twice" });
    expect((await listOwnWords(writer)).filter((word) => word === "twice")).toEqual(["twice"]);
  });

  it("is taken back by who added it or an administrator, and by nobody else", async () => {
    const [writer, other] = [await build.actor(), await build.actor()];
    const admin = await build.actor({ role: "administrator" });
    for (const by of [writer, admin]) {
      await addOwnWord(writer, { word: "gerda" });
      await expect(removeOwnWord(other, { word: "gerda" })).rejects.toMatchObject({
        code: "forbidden",
      });
      await removeOwnWord(by, { word: "gerda" });
    }
    await expect(removeOwnWord(admin, { word: "gerda" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is not added by readers", async () => {
    const reader = await build.actor({ role: "reader" });
    await expect(addOwnWord(reader, { word: "anna" })).rejects.toMatchObject({ code: "forbidden" });
  });

  const others = ["", "   ", "?", "It broke. Twice", "a".repeat(61)];
  it.each(others)("is a name and nothing else: %j", (word) => {
    expect(OwnWord.safeParse({ word }).success).toBe(false);
  });
});

describe("a document before it is imported", () => {
  it("is told how many places the coach would ask about, each with its line", async () => {
    const writer = await build.actor();
    const content = `# Outage\n\nAll calm.\n\n${blame}\n\n## Action items\n\n- Improve monitoring\n`;
    const found = await checkDocument(writer, { content });
    expect(found).toMatchObject({ count: 2, partly: false });
    expect(found?.first.map(({ line }) => line)).toEqual([5, 9]);
  });

  it("is looked at for half a second at most, and it is said that the rest was not", async () => {
    const writer = await build.actor();
    const content = `${blame}\n\n`.repeat(1_000);
    let clock = 0;
    const found = await checkDocument(writer, { content }, () => {
      clock += 150;
      return clock;
    });
    expect(found?.partly).toBe(true);
    expect(found?.count).toBeGreaterThan(0);
    expect(found?.count).toBeLessThan(1_000);
    expect(found?.first.length).toBe(50);
  });
});
