import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

type Row = { id: string };

async function draft() {
  const actor = await build.actor({ lead: true });
  const api = await apiFor(actor);
  const team = actor.teams[0]?.slug ?? "";
  const { body } = await api("POST", "/postmortems", { title: "It went dark", team });
  return { api, actor, team, number: body.number as number, at: `/postmortems/${body.number}` };
}

describe("a timeline by the API", () => {
  it("takes many events at once, written lines, and times as people write them", async () => {
    const { api, at } = await draft();
    const moment = { at: "2026-03-14T14:02Z" };
    const events = [
      { ...moment, text: "One" },
      { ...moment, text: "Two" },
    ];
    const { body } = await api("POST", `${at}/events/several`, { events });
    const [one, two] = body.items.map(({ id }: Row) => id);
    const move = await api("POST", `${at}/events/${two}/move`, { direction: "earlier" });
    expect(move.body).toEqual({ id: two, moved: true });
    await api("PUT", `${at}/events/${two}/beside`, { beside: one });
    const written = await api("POST", `${at}/events/written`, { line: "14:09 Three" });
    expect(written.body).toMatchObject({ at: "2026-03-14T14:09:00.000Z", text: "Three" });
    const retimed = await api("PUT", `${at}/events/${written.body.id}/time`, { when: "≈14:11" });
    expect(retimed.body).toMatchObject({ precision: "approximate" });
    const { items } = (await api("GET", `${at}/events`)).body;
    expect(items.map(({ text }: { text: string }) => text).sort()).toEqual(["One", "Three", "Two"]);
    expect(items.filter(({ beside }: { beside: string | null }) => beside)).toHaveLength(1);
  });

  it("proposes events from pasted lines, which can then be kept", async () => {
    const { api, at } = await draft();
    const text = "2026-03-14 14:02 Alerts fire\n14:09 Rolled back";
    const { body } = await api("POST", `${at}/events/proposals`, { text });
    expect((await api("GET", `${at}/events`)).body.items).toEqual([]);
    const kept = await api("POST", `${at}/events/several`, { events: body.events });
    expect(kept.body.items).toMatchObject([{ text: "Alerts fire" }, { text: "Rolled back" }]);
  });
});

describe("what backs a postmortem, by the API", () => {
  it("is given to events and whys, taken off and brought back", async () => {
    const { api, at } = await draft();
    const event = (await api("POST", `${at}/events`, { at: "2026-03-14T14:02Z", text: "One" }))
      .body;
    const why = (await api("POST", `${at}/whys`, { question: "Why?", answer: "So." })).body;
    for (const [list, of] of [
      ["events", { eventId: event.id }],
      ["whys", { whyId: why.id }],
    ] as const) {
      const evidence = `${at}/${list}/evidence`;
      expect((await api("POST", evidence, of)).status).toBe(422);
      const { body } = await api("POST", evidence, { ...of, quotation: "1 page sent" });
      const backing = async () => (await api("GET", `${at}/${list}`)).body.items[0].evidence;
      expect(await backing()).toMatchObject([{ id: body.id, quotation: "1 page sent" }]);
      const { removalId } = (await api("DELETE", `${evidence}/${body.id}`)).body;
      expect(await backing()).toEqual([]);
      await api("POST", `${at}/removals/${removalId}/undo`);
      expect(await backing()).toMatchObject([{ id: body.id }]);
    }
  });

  it("is moved, and a moved why goes back", async () => {
    const { api, at } = await draft();
    const first = (await api("POST", `${at}/whys`, { question: "One?", answer: "So." })).body;
    const second = (await api("POST", `${at}/whys`, { question: "Two?" })).body;
    const moved = await api("POST", `${at}/whys/${second.id}/move`, { parent: first.id });
    expect(moved.body.why.parent).toBe(first.id);
    await api("POST", `${at}/whys/undo`, { reshaping: moved.body.reshaping });
    expect((await api("GET", `${at}/whys`)).body.items.at(1).parent).toBeNull();
    for (const [list, made] of [
      ["actions", "title"],
      ["lessons", "text"],
    ] as const) {
      await api("POST", `${at}/${list}`, { [made]: "One" });
      const { body } = await api("POST", `${at}/${list}`, { [made]: "Two" });
      const move = { direction: "up" };
      expect((await api("POST", `${at}/${list}/${body.id}/move`, move)).body.moved).toBe(true);
      expect((await api("GET", `${at}/${list}`)).body.items[0].id).toBe(body.id);
    }
  });
});

describe("the way to publication by the API", () => {
  it("has figures, a review with what is missing, and people who take part", async () => {
    const { api, at } = await draft();
    const other = await build.actor();
    const figure = { amount: "3,000", unit: "orders" };
    const { body } = await api("POST", `${at}/figures`, figure);
    expect((await api("GET", `${at}/figures`)).body.items).toEqual([{ id: body.id, ...figure }]);
    expect((await api("DELETE", `${at}/figures/${body.id}`)).status).toBe(200);
    expect((await (await apiFor(other))("GET", at)).status).toBe(404);
    await api("PUT", `${at}/participants/${other.userId}`, { present: true });
    expect((await (await apiFor(other))("GET", at)).status).toBe(200);
    expect((await api("POST", `${at}/review`)).body.stage).toBe("in_review");
    const review = (await api("GET", `${at}/review`)).body;
    expect(review.participants).toContainEqual({ id: other.userId, name: other.name });
    expect(review.missing).toContainEqual(
      expect.objectContaining({ step: "lessons", needed: true }),
    );
  });

  it("says what happened before, and takes it back", async () => {
    const [{ api, at, actor }] = [await draft()];
    const before = await build.postmortem(actor, { title: "It went dark then" });
    const repeat = `${at}/repeats/${before.number}`;
    expect((await api("PUT", repeat)).body).toMatchObject({ of: before.number });
    const { body } = await api("GET", `${at}/repeats`);
    expect(body).toMatchObject({ before: [{ number: before.number }], again: [] });
    expect((await api("DELETE", repeat)).status).toBe(204);
    expect((await api("DELETE", repeat)).status).toBe(404);
    expect((await api("POST", "/postmortems/similar", { title: "Dark" })).status).toBe(200);
  });

  it("keeps a remark aside, and takes it up again", async () => {
    const { api, at } = await draft();
    const remark = { rule: "hindsight", quote: "should have known" };
    const { status, body } = await api("POST", `${at}/remarks`, remark);
    expect(status).toBe(201);
    expect((await api("DELETE", `${at}/remarks/${body.id}`)).status).toBe(204);
    expect((await api("DELETE", `${at}/remarks/${body.id}`)).status).toBe(404);
  });

  it("is nobody else's: a stranger finds none of it, a reader changes none", async () => {
    const { api, at } = await draft();
    const reads = [`${at}/figures`, `${at}/review`, `${at}/repeats`];
    const writes = [
      ["POST", `${at}/figures`, { amount: "3", unit: "orders" }],
      ["POST", `${at}/review`, {}],
      ["POST", `${at}/events/several`, { events: [{ at: "2026-03-14T14:02Z", text: "A" }] }],
      ["POST", `${at}/events/written`, { line: "14:02 A" }],
      ["POST", `${at}/events/proposals`, { text: "14:02 A" }],
      ["POST", `${at}/remarks`, { rule: "hindsight", quote: "A" }],
      ["PUT", `${at}/repeats/1`, {}],
    ] as const;
    const stranger = await apiFor(await build.actor());
    for (const read of reads) expect((await stranger("GET", read)).status).toBe(404);
    for (const [method, path, body] of writes)
      expect([path, (await stranger(method, path, body)).status]).toEqual([path, 404]);
    await api("POST", `${at}/lessons`, { text: "Look twice." });
    await api("POST", `${at}/publication`);
    const reader = await apiFor(await build.actor({ role: "reader" }));
    for (const read of reads) expect((await reader("GET", read)).status).toBe(200);
    for (const [method, path, body] of writes)
      expect([path, (await reader(method, path, body)).status]).toEqual([path, 403]);
  });
});

describe("taking back by the API", () => {
  it("brings a removal back once, however many ask at once", async () => {
    const { api, at } = await draft();
    const { body } = await api("POST", `${at}/lessons`, { text: "Look twice." });
    const { removalId } = (await api("DELETE", `${at}/lessons/${body.id}`)).body;
    const undo = () => api("POST", `${at}/removals/${removalId}/undo`);
    const answers = await Promise.all([undo(), undo()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await api("GET", `${at}/lessons`)).body.items).toHaveLength(1);
    expect(await db.activity.count({ where: { subjectId: removalId } })).toBe(1);
  });

  it("parts merged promises by the merge's own undo alone, which gives both their words", async () => {
    const { api, at } = await draft();
    const one = (await api("POST", `${at}/actions`, { title: "One", detail: "First." })).body;
    const two = (await api("POST", `${at}/actions`, { title: "Two", detail: "Second." })).body;
    const { body } = await api("POST", `${at}/actions/${two.id}/merge`, { into: one.id });
    const half = await api("POST", `${at}/removals/${body.removalId}/undo`);
    expect(half.status).toBe(422);
    expect((await api("GET", `${at}/actions`)).body.items).toHaveLength(1);
    await api("POST", `${at}/actions/undo`, { removalId: body.removalId });
    const { items } = (await api("GET", `${at}/actions`)).body;
    expect(items.map(({ detail }: { detail: string }) => detail)).toEqual(["First.", "Second."]);
  });
});
