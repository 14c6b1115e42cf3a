import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { apiFor, call } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

const document = `# Checkout showed an empty basket

- **Date:** 2026-03-14
- **Severity:** Bright orange

## Summary

Baskets looked empty for half an hour.

## Timeline (UTC)

- 14:02 A flag is switched on.
- 14:10 First letters from customers arrive.
- 14:31 The flag is off again.

## Weather

It rained all day.

## Action items

- [x] Switch the flag off @Ada
- [ ] Test baskets with the flag on @Nobody Known

## Lessons learned

- A flag that is on for one person is on for somebody's customers.
`;

async function importer(wishes: Parameters<typeof build.actor>[0] = {}) {
  const actor = await build.actor(wishes);
  return { actor, api: await apiFor(actor) };
}

describe("an imported document", () => {
  it("is read without keeping anything", async () => {
    const { actor, api } = await importer();
    const { status, body } = await api("POST", "/imports", { content: document });
    expect(status).toBe(200);
    expect(body.facts.title).toBe("Checkout showed an empty basket");
    expect(body.events.map((event: { at: string }) => event.at)).toEqual([
      "2026-03-14T14:02:00Z",
      "2026-03-14T14:10:00Z",
      "2026-03-14T14:31:00Z",
    ]);
    expect(body.actions).toMatchObject([{ done: true }, { done: false }]);
    expect(body.lessons).toHaveLength(1);
    expect(body).not.toHaveProperty("number");
    expect(await db.postmortem.count({ where: { openedById: actor.userId ?? "" } })).toBe(0);
  });

  it("keeps how a time was written on another clock than its own", async () => {
    const { api } = await importer();
    const content = document.replace("14:10 First", "10:10 EDT First");
    const { body } = await api("POST", "/imports", { content, commit: true });
    const { body: timeline } = await api("GET", `/postmortems/${body.number}/events`);
    expect(timeline.items).toMatchObject([
      { written: "" },
      { at: "2026-03-14T14:10:00.000Z", written: "10:10 EDT" },
      { written: "" },
    ]);
  });

  it("lays a moment of unknown time between those that it stood between", async () => {
    const { api } = await importer();
    const content = "14:02 Deploy\n? somebody calls\n14:10 Pager";
    const { body } = await api("POST", "/imports", { content, commit: true });
    const { items } = (await api("GET", `/postmortems/${body.number}/events`)).body;
    expect(items).toMatchObject([
      { text: "Deploy", precision: "exact" },
      { text: "somebody calls", precision: "unknown", after: items[0].id, before: items[2].id },
      { text: "Pager", precision: "exact" },
    ]);
  });

  it("becomes a draft of the asker's first team, whole", async () => {
    const { actor, api } = await importer();
    const { body } = await api("POST", "/imports", { content: document, commit: true });
    const at = `/postmortems/${body.number}`;
    const { body: facts } = await api("GET", at);
    expect(facts).toMatchObject({
      stage: "draft",
      team: { id: actor.teams[0]?.id },
      severity: null,
    });
    expect(facts.summary).toContain("half an hour");
    expect(facts.leftovers).toContain("## Weather\n\nIt rained all day.");
    expect(facts.leftovers).toContain("Bright orange");
    const { body: timeline } = await api("GET", `${at}/events`);
    expect(timeline.items).toHaveLength(3);
    expect(timeline.items[0].rawLine).toContain("14:02 A flag is switched on.");
    const { body: lessons } = await api("GET", `${at}/lessons`);
    expect(lessons.items).toMatchObject([{ text: expect.stringMatching(/^A flag/) }]);
    expect(body.warnings.map(({ message }: { message: string }) => message)).toContainEqual(
      expect.stringContaining("Bright orange"),
    );
  });

  it("gives an action to the one person who is called so, and keeps other names", async () => {
    const ada = await build.actor({ name: "Ada" });
    const { api } = await importer();
    const { body } = await api("POST", "/imports", { content: document, commit: true });
    const { body: list } = await api("GET", `/postmortems/${body.number}/actions`);
    expect(list.items).toMatchObject([
      {
        ownerUser: { id: ada.userId },
        status: "done",
        proof: { note: expect.stringContaining("imported") },
      },
      { ownerUser: null, ownerTeam: null, status: "open", proof: null },
    ]);
    expect(`${list.items[1].title} ${list.items[1].detail}`).toContain("Nobody");
  });

  it("takes an action's type from its table's column or from the heading over it", async () => {
    const { api } = await importer();
    const table = "| Action | Type |\n|---|---|\n| Stop the queue | prevent |\n| Tidy | chore |";
    const under = "### Detection\n\n- Watch the queue";
    const content = `# Queue\n\n## Action items\n\n${table}\n\n${under}\n`;
    const { body } = await api("POST", "/imports", { content, commit: true });
    const { body: list } = await api("GET", `/postmortems/${body.number}/actions`);
    const types = list.items.map(({ title, type }: Record<string, unknown>) => [title, type]);
    expect(types).toEqual([
      ["Stop the queue", "prevent"],
      ["Tidy", null],
      ["Watch the queue", "detect"],
    ]);
    expect(list.items[1].detail).toContain("chore");
  });

  it("takes the severity that the scale has", async () => {
    await db.severity.create({ data: { name: "Bright orange 1", position: "a0" } });
    const { api } = await importer();
    const content = document.replace("Bright orange", "bright-orange 1");
    const { body } = await api("POST", "/imports", { content, commit: true });
    expect((await api("GET", `/postmortems/${body.number}`)).body.severity).toBe("Bright orange 1");
  });

  it("goes to the team that is named, if the asker may write for it", async () => {
    const [other, { api }] = [await build.team(), await importer()];
    const foreign = await api("POST", "/imports", {
      content: document,
      commit: true,
      team: other.slug,
    });
    expect(foreign.status).toBe(403);
    const lead = await importer({ role: "administrator", team: "none" });
    expect((await lead.api("POST", "/imports", { content: document, commit: true })).status).toBe(
      422,
    );
    const named = await lead.api("POST", "/imports", {
      content: document,
      commit: true,
      team: other.slug,
    });
    expect(named.status).toBe(200);
  });

  it("leaves nothing behind when it is refused", async () => {
    const { api } = await importer({ role: "reader" });
    const before = await db.postmortem.count();
    expect((await api("POST", "/imports", { content: document, commit: true })).status).toBe(403);
    expect(await db.postmortem.count()).toBe(before);
  });

  it("may be anything that is text: nothing breaks and no word is lost", async () => {
    const { api } = await importer();
    const odd = [
      "x",
      "# <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>",
      `${"> ".repeat(3_000)}deep`,
      `${"  ".repeat(500)}- nested\n`.repeat(20),
      `# ${"Endless ".repeat(2_000)}`,
      `## Timeline\n\n${"- 14:02 again\n".repeat(400)}`,
      `## Lessons learned\n\n- ${"One more sentence. ".repeat(300)}`,
      "| a | b |\n|---|---|\n| 99:99 | \u202e ‮ 🏰 |",
      "---\ntitle: [unclosed\n---\ntext",
      "## Timeline\n\n- 275760-09-13 14:00 far away\n- 0000-00-00 25:61 never",
      "```\nnever closed",
    ];
    for (const content of odd) {
      const { status, body } = await api("POST", "/imports", { content, commit: true });
      expect([content.slice(0, 40), status]).toEqual([content.slice(0, 40), 200]);
      const at = `/postmortems/${body.number}`;
      const lists = ["", "/events", "/whys", "/actions", "/lessons"].map((list) =>
        api("GET", at + list),
      );
      const kept = JSON.stringify([await Promise.all(lists), body.structure]);
      const words = new Set(content.match(/\p{L}{3,}/gu));
      expect([...words].filter((word) => !kept.includes(word))).toEqual([]);
    }
  });
});

describe("a document that cannot be read", () => {
  it.each([
    ["empty", "", 422],
    ["binary", "\u0000\u0001\u0002PNG", 422],
    ["a million lines", "x\n".repeat(1_000_000), 422],
    ["over 5 MB", "x".repeat(5_242_881), 413],
    ["over the limit of a body", "x".repeat(13_000_000), 413],
  ])("is refused with a sentence: %s", async (_what, content, expected) => {
    const { api } = await importer();
    const { status, body } = await api("POST", "/imports", { content, commit: true });
    expect(status).toBe(expected);
    expect(body.detail).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ["not UTF-8", Buffer.from('{"content":"Lösung"}', "latin1"), "application/json", 400],
    ["not JSON", "content: x", "application/json", 400],
    ["a list", "[]", "application/json", 400],
    ["a form", "content=x", "application/x-www-form-urlencoded", 415],
    ["no content", "{}", "application/json", 422],
    ["no format that we know", '{"content":"x","format":"docx"}', "application/json", 422],
    ["no zone that we know", '{"content":"x","zone":"Mars/Base"}', "application/json", 422],
  ])("is refused before it is read: %s", async (_what, body, type, expected) => {
    const { api } = await importer();
    // Borrows the token that the client made.
    const token = (await api("GET", "/teams")).sent.get("authorization") ?? "";
    const headers = { authorization: token, "content-type": type };
    const request = new Request("http://parapet.test/api/v1/imports", {
      method: "POST",
      headers,
      body,
    });
    const answer = await call(request);
    expect([answer.status, answer.body.detail]).toEqual([
      expected,
      expect.stringMatching(/^\W*\w.*\.$/),
    ]);
  });
});
