import { beforeAll, describe, expect, it } from "vitest";
import { commitToAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { select } from "@/lib/db/select";
import { writeLesson } from "@/lib/lessons/commands";
import { changeFacts } from "@/lib/postmortems/commands";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { addEvent, addEvents, changeEvent, removeEvent } from "@/lib/timeline/commands";
import { askWhy } from "@/lib/whys/commands";

let actor: Actor;
beforeAll(async () => {
  actor = await build.actor();
});

async function open() {
  const { id, number } = await build.postmortem(actor, { title: "Invoices vanished" });
  const wording = () => db.wording.findUniqueOrThrow({ where: { postmortemId: id } });
  return { id, number, wording, body: async () => (await wording()).body };
}

const at = "2026-03-14T14:02Z";

describe("what text search knows of a postmortem", () => {
  it("follows every command that writes words, without the command's knowing", async () => {
    const { id, number, wording } = await open();
    expect((await wording()).head).toEqual(["invoic", "vanish"]);
    await changeFacts(actor, { number, services: ["ledger"], summary: "The exporter stalled." });
    await addEvent(actor, { number, at, text: "Grafana shows a plateau." });
    await askWhy(actor, { number, question: "Why so?", answer: "A tokenizer choked." });
    await writeLesson(actor, { number, text: "Probe the exporter.", tags: ["backups"] });
    await commitToAction(actor, { number, title: "Rehearse the failover" });
    const { head, body, length } = await wording();
    expect(head).toEqual(["backup", "invoic", "ledger", "vanish"]);
    for (const stem of ["stall", "plateau", "token", "probe", "failov"])
      expect(body).toContain(stem);
    expect(length).toBe(head.length + body.length);
    await db.whyNode.updateMany({ where: { postmortemId: id }, data: { contributing: true } });
    expect((await wording()).head).toContain("choke");
  });

  it("loses what is changed or taken away, and has it again after an undo", async () => {
    const { number, body } = await open();
    const { id } = await addEvent(actor, { number, at, text: "A turbine tripped." });
    await changeEvent(actor, { number, id, text: "A compressor tripped." });
    expect(await body()).toEqual(["compressor", "trip"]);
    const { removalId } = await removeEvent(actor, { number, id });
    expect(await body()).toEqual([]);
    await undoRemoval(actor, { number, id: removalId });
    expect(await body()).toEqual(["compressor", "trip"]);
  });

  it("is written once for a command that writes many rows", async () => {
    const { number, wording } = await open();
    const events = Array.from({ length: 40 }, (_, i) => ({ at, text: `Pump stage${i} failed.` }));
    const before = await writes();
    await addEvents(actor, { number, events });
    expect((await wording()).body).toContain("stage39");
    expect((await writes()) - before).toBe(1);
  });

  it("follows a long text in steps, and is exact once it leaves the draft", async () => {
    const { id, number, body } = await open();
    const events = Array.from({ length: 200 }, (_, i) => ({ at, text: `Stage${i} failed.` }));
    await addEvents(actor, { number, events });
    await addEvent(actor, { number, at, text: "A turbine tripped." });
    expect(await body()).not.toContain("turbin");
    const more = Array.from({ length: 30 }, (_, i) => ({ at, text: `Pump${i} failed.` }));
    await addEvents(actor, { number, events: more });
    expect(await body()).toEqual(expect.arrayContaining(["turbin", "pump29"]));
    await addEvent(actor, { number, at, text: "A compressor tripped." });
    await db.postmortem.update({ where: { id }, data: { stage: "in_review" } });
    expect(await body()).toContain("compressor");
  });

  it("takes no notice of what changes no words", async () => {
    const { number, wording } = await open();
    const { id } = await addEvent(actor, { number, at, text: "A turbine tripped." });
    const { writtenIn } = await wording();
    await changeEvent(actor, { number, id, at: "2026-03-14T15:00Z" });
    await changeFacts(actor, { number, nearMiss: true });
    expect((await wording()).writtenIn).toBe(writtenIn);
  });

  it("never stops a text from being saved, however long or strange it is", async () => {
    const { number, id, wording } = await open();
    const leftovers = `${"word’s \\ ' \u{1f600} ".repeat(300_000)} ${"x".repeat(400_000)}`;
    await changeFacts(actor, { number, leftovers });
    expect((await wording()).body.length).toBeLessThan(10);
    await db.postmortem.delete({ where: { id } });
    expect(await db.wording.count({ where: { postmortemId: id } })).toBe(0);
  });
});

/** Rows of the table that were inserted or changed since its statistics began, in this session. */
async function writes(): Promise<number> {
  await select`SELECT pg_stat_force_next_flush()`;
  const [row] = await select<{ many: string }>`
    SELECT n_tup_ins + n_tup_upd AS "many" FROM pg_stat_user_tables WHERE relname = 'Wording'`;
  return Number(row?.many);
}

describe("the stems of a text", () => {
  const stems = async (text: string) => {
    const [row] = await select<{ stems: string[] }>`SELECT stems_of(${text}, 3) AS "stems"`;
    return row?.stems;
  };

  it("are those of its words, without what every text has", async () => {
    expect(await stems("The replicas of a replica weren’t migrated; it shouldn't matter.")).toEqual(
      ["matter", "migrat", "replica"],
    );
  });

  it("leave out times, dates, addresses, initials and other counts, and keep status codes", async () => {
    const text =
      "2026-03-14 08:21 AB, CD: 503 for 1200 of https://a.example/b?c=503x at 10.2; exit -137.";
    expect(await stems(text)).toEqual(["137", "503", "exit"]);
  });

  it("are the same on both sides in other languages too", async () => {
    const [one, other] = [
      await stems("Die Wörter der Warteschlange"),
      await stems("warteschlange"),
    ];
    expect(one).toEqual(expect.arrayContaining(other ?? ["nothing"]));
  });
});
