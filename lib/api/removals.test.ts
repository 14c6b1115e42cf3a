import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { apiFor } from "@/lib/testing/api";
import { draft } from "@/lib/testing/api-writer";
import { build } from "@/lib/testing/build";

type Draft = Awaited<ReturnType<typeof draft>>;
type Listed = { id: string; kind: string; words: string; things: number };

const made = async ({ api, at }: Draft, list: string, given: object) =>
  (await api("POST", `${at}/${list}`, given)).body;
const removed = async ({ api, at }: Draft, list: string, id: string): Promise<string> =>
  (await api("DELETE", `${at}/${list}/${id}`)).body.removalId;
const listed = async ({ api, at }: Draft): Promise<Listed[]> =>
  (await api("GET", `${at}/removals`)).body.items;
const broughtBack = async ({ api, at }: Draft, id: string) =>
  api("POST", `${at}/removals/${id}/undo`);

describe("what was removed in a postmortem", () => {
  it("is listed with its first words, by whom and when, lately removed first, until it is back", async () => {
    const here = await draft();
    const everything = [
      ["figures", "figure", { amount: "34", unit: "reports" }, "34 reports"],
      ["events", "event", { at: "2026-03-14T14:02Z", text: "**Deploy** fails" }, "Deploy fails"],
      ["whys", "why", { question: "Why did nobody see it?" }, "Why did nobody see it?"],
      ["actions", "action", { title: "Alert on it" }, "Alert on it"],
      ["lessons", "lesson", { text: "Look twice." }, "Look twice."],
    ] as const;
    const removals: string[] = [];
    for (const [list, , given] of everything) {
      const { id } = await made(here, list, given);
      removals.unshift(await removed(here, list, id));
    }
    const items = await listed(here);
    expect(items.map(({ id }) => id)).toEqual(removals);
    expect(items.map(({ kind, words }) => [kind, words]).reverse()).toEqual(
      everything.map(([, kind, , words]) => [kind, words]),
    );
    expect(items[0]).toMatchObject({
      by: { id: here.actor.userId, name: here.actor.name },
      removedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      things: 1,
    });
    for (const id of removals) expect((await broughtBack(here, id)).status).toBe(200);
    expect(await listed(here)).toEqual([]);
    expect((await here.api("GET", `${here.at}/events`)).body.items).toHaveLength(1);
  });

  it("is one line for a why with its branches, told by the uppermost", async () => {
    const here = await draft();
    const low = await made(here, "whys", { question: "Why was that?", answer: "So." });
    const top = await made(here, "whys", { question: "Why at all?", answer: "So." });
    await here.api("POST", `${here.at}/whys/${low.id}/move`, { parent: top.id });
    await removed(here, "whys", top.id);
    expect(await listed(here)).toMatchObject([{ kind: "why", words: "Why at all?", things: 2 }]);
  });

  it("comes a page at a time", async () => {
    const here = await draft();
    for (const text of ["One.", "Two.", "Three."])
      await removed(here, "lessons", (await made(here, "lessons", { text })).id);
    const page = async (after: string) =>
      (await here.api("GET", `${here.at}/removals?limit=2&after=${after}`)).body;
    const first = await page("");
    expect(first.items.map(({ words }: Listed) => words)).toEqual(["Three.", "Two."]);
    const last = await page(first.next);
    expect(last).toMatchObject({ items: [{ words: "One." }], next: null });
  });

  it("is shown to those who write it and to nobody else", async () => {
    const here = await draft();
    const told = "A sentence that was taken back.";
    await removed(here, "lessons", (await made(here, "lessons", { text: told })).id);
    const stranger = await apiFor(await build.actor());
    expect((await stranger("GET", `${here.at}/removals`)).status).toBe(404);
    await made(here, "lessons", { text: "Look twice." });
    await here.api("POST", `${here.at}/publication`);
    const answer = await stranger("GET", `${here.at}/removals`);
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.body)).not.toContain(told);
    expect(await listed(here)).toHaveLength(1);
  });
});

describe("what a merge took away", () => {
  it("is no removal: promises that were joined are parted by the merge's undo alone", async () => {
    const here = await draft();
    const one = await made(here, "actions", { title: "One" });
    const two = await made(here, "actions", { title: "Two" });
    await here.api("POST", `${here.at}/actions/${two.id}/merge`, { into: one.id });
    expect(await listed(here)).toEqual([]);
  });

  it("is no removal: whys that were joined neither are listed nor come back by halves", async () => {
    const here = await draft();
    const one = await made(here, "whys", { question: "One?", answer: "So." });
    const two = await made(here, "whys", { question: "Two?", answer: "So." });
    const first = await removed(here, "whys", two.id);
    await broughtBack(here, first);
    await here.api("POST", `${here.at}/whys/${two.id}/merge`, { into: one.id });
    expect(await listed(here)).toEqual([]);
    const { removalId } = await db.whyNode.findUniqueOrThrow({ where: { id: two.id } });
    const half = await broughtBack(here, removalId ?? "");
    expect(half.status).toBe(422);
    expect(half.body.detail).toContain("merged");
    expect((await here.api("GET", `${here.at}/whys`)).body.items).toHaveLength(1);
  });

  it("is one again where it was parted and then removed", async () => {
    const here = await draft();
    const one = await made(here, "whys", { question: "One?", answer: "So." });
    const two = await made(here, "whys", { question: "Two?", answer: "So." });
    const into = { into: one.id };
    const { body } = await here.api("POST", `${here.at}/whys/${two.id}/merge`, into);
    await here.api("POST", `${here.at}/whys/undo`, { reshaping: body.reshaping });
    await removed(here, "whys", two.id);
    expect(await listed(here)).toMatchObject([{ words: "Two?" }]);
  });
});

describe("evidence that was taken off", () => {
  const quotation = "1 page sent";

  it("waits for its event, and says so, instead of being back where nobody sees it", async () => {
    const here = await draft();
    const event = await made(here, "events", { at: "2026-03-14T14:02Z", text: "Deploy" });
    const piece = await made(here, "events/evidence", { eventId: event.id, quotation });
    const off = await removed(here, "events/evidence", piece.id);
    const away = await removed(here, "events", event.id);
    const early = await broughtBack(here, off);
    expect(early.status).toBe(422);
    expect(early.body.detail).toContain("Bring the event back first.");
    await broughtBack(here, away);
    expect((await broughtBack(here, off)).status).toBe(200);
    const [shown] = (await here.api("GET", `${here.at}/events`)).body.items;
    expect(shown.evidence).toMatchObject([{ quotation }]);
  });

  it("waits for the mark that it backed", async () => {
    const here = await draft();
    const { slug } = await build.layer();
    const mark = `${here.at}/layers/${slug}`;
    await here.api("PUT", mark, { outcome: "held" });
    await here.api("POST", `${mark}/evidence`, { quotation });
    const { removalId } = (await here.api("DELETE", mark)).body;
    expect(await listed(here)).toMatchObject([{ kind: "evidence", words: quotation }]);
    const early = await broughtBack(here, removalId);
    expect([early.status, early.body.detail]).toEqual([422, expect.stringContaining("Mark that")]);
    await here.api("PUT", mark, { outcome: "held" });
    expect((await broughtBack(here, removalId)).status).toBe(200);
  });
});
