import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { apiFor } from "@/lib/testing/api";
import { draft, writer } from "@/lib/testing/api-writer";
import { build } from "@/lib/testing/build";

const someId = "01980000-0000-7000-8000-000000000000";

describe("the journey by the API alone", () => {
  it("goes from a team to an answered lesson and a proved action", async () => {
    const { api } = await writer();
    const layer = await build.layer();
    const team = await api("POST", "/teams", { name: "Harbour crew" });
    expect(team).toMatchObject({ status: 201, body: { slug: "harbour-crew" } });

    // The new team counts from the next request on: the actor is looked up each time.
    const opened = await api("POST", "/postmortems", {
      title: "Checkout went dark",
      team: team.body.slug,
      zone: "Europe/Berlin",
    });
    expect(opened).toMatchObject({ status: 201, body: { stage: "draft", zone: "Europe/Berlin" } });
    const at = `/postmortems/${opened.body.number}`;

    const event = await api("POST", `${at}/events`, {
      at: "2026-03-14T14:02",
      text: "Alerts fire.",
      milestone: "detected",
    });
    expect(event.body.at).toBe("2026-03-14T13:02:00.000Z");
    const why = await api("POST", `${at}/whys`, {
      question: "Why did it go dark?",
      answer: "A flag was on.",
    });
    const deeper = await api("POST", `${at}/whys`, {
      question: "Why was it on?",
      answer: "Its default is on.",
      parent: why.body.id,
    });
    expect(deeper.body.parent).toBe(why.body.id);
    const mark = { outcome: "let_through", note: "No test reads the flag." };
    expect((await api("PUT", `${at}/layers/${layer.slug}`, mark)).body).toMatchObject(mark);
    const action = await api("POST", `${at}/actions`, {
      title: "Flags start off",
      owner: team.body.slug,
      layer: layer.slug,
      why: deeper.body.id,
    });
    expect(action.body).toMatchObject({ status: "open", why: deeper.body.id });
    const lesson = await api("POST", `${at}/lessons`, {
      text: "A flag that starts on is a deploy.",
      tags: ["#Flags"],
    });
    expect(lesson.body.tags).toEqual(["flags"]);
    const published = await api("POST", `${at}/publication`, {});
    expect(published).toMatchObject({ status: 201, body: { stage: "published" } });

    const other = await writer();
    const feed = await other.api("GET", "/lessons?tag=flags");
    expect(feed.body.items).toMatchObject([{ id: lesson.body.id, headline: expect.any(String) }]);
    const stance = await other.api("PUT", `/lessons/${lesson.body.id}/stances/${other.team.slug}`, {
      stance: "covered",
      note: "Our flags have a test.",
    });
    expect(stance).toMatchObject({ status: 200, body: { stance: "covered" } });
    const seat = `/lessons/${lesson.body.id}/stances/${other.team.slug}`;
    const back = await other.api("DELETE", seat, { at: stance.body.at });
    expect(back.status).toBe(204);
    expect((await other.api("GET", `/lessons/${lesson.body.id}/stances`)).body.items).toEqual([]);

    const mine = await api("GET", `/action-items?team=${team.body.slug}`);
    expect(mine.body.items).toMatchObject([{ id: action.body.id }]);
    const proof = { note: "Build 118 refuses a flag that starts on." };
    const proved = await api("PATCH", `${at}/actions/${action.body.id}`, { status: "done", proof });
    expect(proved.body).toMatchObject({ status: "done", proof });
    expect((await api("GET", `/action-items?team=${team.body.slug}`)).body.items).toEqual([]);
  });

  it("lists, changes and removes what stands in a postmortem, and brings it back", async () => {
    const { api, at } = await draft();
    const things = {
      events: [{ at: "2026-03-14T14:02Z", text: "One" }, { text: "Two" }, "text"],
      whys: [{ question: "One?", answer: "So." }, { question: "Two?" }, "question"],
      actions: [{ title: "One" }, { title: "Two" }, "title"],
      lessons: [{ text: "One." }, { text: "Two." }, "text"],
    } as const;
    for (const [name, [made, change, field]] of Object.entries(things)) {
      const { body } = await api("POST", `${at}/${name}`, made);
      const item = `${at}/${name}/${body.id}`;
      const changed = await api("PATCH", item, { ...change, version: body.version });
      expect(changed.body).toMatchObject({ id: body.id, ...change });
      const listed = await api("GET", `${at}/${name}`);
      expect(listed.body).toMatchObject({ items: [{ [field]: changed.body[field] }], next: null });
      const { status, body: gone } = await api("DELETE", item);
      expect(status).toBe(200);
      expect((await api("GET", `${at}/${name}`)).body.items).toEqual([]);
      expect((await api("DELETE", item)).status).toBe(404);
      const undo = `${at}/removals/${gone.removalId}/undo`;
      expect((await api("POST", undo)).body).toEqual({ id: gone.removalId });
      expect((await api("GET", `${at}/${name}`)).body.items).toMatchObject([{ id: body.id }]);
    }
  });

  it("takes a publication back", async () => {
    const { api, at } = await draft();
    expect((await api("POST", `${at}/publication`, {})).status).toBe(422);
    await api("POST", `${at}/lessons`, { text: "Look twice." });
    await api("POST", `${at}/publication`);
    expect((await api("GET", at)).body).toMatchObject({ stage: "published" });
    expect((await api("DELETE", `${at}/publication`)).status).toBe(204);
    expect((await api("GET", at)).body).toMatchObject({ stage: "draft", publishedAt: null });
  });

  it("reads a postmortem by its spoken name too", async () => {
    const { api, number } = await draft();
    expect((await api("GET", `/postmortems/PM-${number}`)).body.number).toBe(number);
  });
});

describe("who is asking", () => {
  it("is asked of everybody, with a way to answer", async () => {
    const { at } = await draft();
    for (const token of [null, "", "wrong", "a\u00e9b", "x".repeat(5_000)]) {
      const { status, headers } = await (await apiFor(token))("GET", at);
      expect(status).toBe(401);
      expect(headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  it("keeps another team's draft out of every answer", async () => {
    const { api, at, number } = await draft();
    const { body: event } = await api("POST", `${at}/events`, {
      at: "2026-03-14T14:02Z",
      text: "A",
    });
    await api("POST", `${at}/actions`, { title: "A secret promise" });
    const { body: lesson } = await api("POST", `${at}/lessons`, { text: "A secret lesson." });
    const stranger = await writer();
    for (const list of ["", "/events", "/whys", "/layers", "/actions", "/lessons"])
      expect((await stranger.api("GET", `${at}${list}`)).status).toBe(404);
    expect((await stranger.api("PATCH", `${at}/events/${event.id}`, { text: "B" })).status).toBe(
      404,
    );
    expect((await stranger.api("DELETE", `${at}/lessons/${lesson.id}`)).status).toBe(404);
    expect((await stranger.api("POST", `${at}/publication`, {})).status).toBe(404);
    const seat = `/lessons/${lesson.id}/stances/${stranger.team.slug}`;
    expect((await stranger.api("PUT", seat, { stance: "applies" })).status).toBe(404);
    for (const list of ["postmortems", "lessons", "action-items?status=all"])
      expect(JSON.stringify((await stranger.api("GET", `/${list}`)).body)).not.toMatch(
        new RegExp(`secret|"number":${number}\\b`),
      );
  });

  it("does not reach an item through another postmortem", async () => {
    const [one, two] = [await draft(), await draft()];
    const { body } = await one.api("POST", `${one.at}/events`, {
      at: "2026-03-14T14:02Z",
      text: "A",
    });
    const mixed = await two.api("PATCH", `${two.at}/events/${body.id}`, { text: "B" });
    expect(mixed.status).toBe(404);
  });

  it("lets a reader read what is published and nothing else", async () => {
    const { api, at } = await draft();
    await api("POST", `${at}/lessons`, { text: "Look twice." });
    await api("POST", `${at}/publication`, {});
    const reader = await apiFor(await build.actor({ role: "reader" }));
    expect((await reader("GET", at)).status).toBe(200);
    expect((await reader("PATCH", at, { title: "Mine" })).status).toBe(403);
    expect((await reader("POST", "/teams", { name: "Readers" })).status).toBe(403);
  });
});

describe("two clients at once", () => {
  it("keep both texts: a stale write is a conflict that tells what is there now", async () => {
    const { api, at } = await draft();
    const { body } = await api("GET", at);
    await api("PATCH", at, { title: "The first title", version: body.version });
    const stale = await api("PATCH", at, { title: "The second title", version: body.version });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: "conflict", current: { title: "The first title" } });
    expect((await api("GET", at)).body.title).toBe("The first title");
  });
});

describe("words", () => {
  it("come back as they were sent, markup, astral letters and all", async () => {
    const { api, at } = await draft();
    const title = `<script>alert("1")</script> & '; DROP TABLE "Team"; -- 🏰 ‮ e\u0301`;
    const { body } = await api("PATCH", at, { title });
    expect(body.title).toBe(title);
    expect((await db.postmortem.findFirstOrThrow({ where: { number: body.number } })).title).toBe(
      title,
    );
  });

  it("without a place in text are refused or left out, never an error of ours", async () => {
    const { api, at, team } = await draft();
    const zero = "a\u0000b";
    const tries = [
      await api("PATCH", at, { title: zero }),
      await api("PATCH", at, { services: [zero] }),
      await api("PATCH", at, { title: "\ud800" }),
      await api("PATCH", at, { services: ["\ud800"] }),
      await api("PATCH", at, { occurredOn: "0000-01-01" }),
      await api("POST", "/postmortems", { title: "A", team: zero }),
      await api("POST", `${at}/events`, { at: "2026-03-14T14:02Z", text: "A", source: zero }),
      await api("POST", "/teams", { name: `${zero} of ${team.id}` }),
      await api("GET", `/postmortems?team=${encodeURIComponent(zero)}`),
      await api("GET", `/lessons?tag=${encodeURIComponent(zero)}`),
    ];
    for (const { status } of tries) expect(status).toBeLessThan(500);
  });

  it("that do not fit are refused with a sentence for each field", async () => {
    const { api, at } = await draft();
    const { status, body } = await api("POST", `${at}/events`, { at: 5, precision: "often" });
    expect(status).toBe(422);
    expect(Object.keys(body.fields).sort()).toEqual(["at", "precision", "text"]);
    for (const sentence of Object.values<string>(body.fields))
      expect(sentence).toMatch(/\w.*[.?!]$/);
    expect((await api("GET", `${at}/events`)).body.items).toEqual([]);
  });
});

describe("addresses", () => {
  it("that lead nowhere say so", async () => {
    const { api, at } = await draft();
    expect((await api("GET", "/nothing/here")).status).toBe(404);
    expect((await api("GET", "/postmortems/2147483647")).status).toBe(404);
    expect((await api("GET", "/postmortems/9999999999")).status).toBe(422);
    for (const odd of ["0x1", "1e0", "PM-", "%201", "PM-PM-1"])
      expect([odd, (await api("GET", `/postmortems/${odd}`)).status]).toEqual([odd, 422]);
    expect((await api("GET", `/lessons/${someId}/stances`)).status).toBe(404);
    expect((await api("DELETE", `${at}/events/${someId}`)).status).toBe(404);
    expect((await api("DELETE", `${at}/events/not-an-id`)).status).toBe(422);
  });

  it("say which methods they know", async () => {
    const { api, at } = await draft();
    const { status, headers } = await api("PUT", at, {});
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("GET, PATCH, HEAD, OPTIONS");
  });
});
