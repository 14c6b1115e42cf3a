import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import {
  addImpactFigure,
  changeFacts,
  changeParticipant,
  openPostmortem,
  removeImpactFigure,
} from "./commands";
import { getPostmortem, listImpactFigures, listPostmortems } from "./queries";
import { undoRemoval } from "./removals";
import { FactsChange, NewPostmortem, PostmortemFilter } from "./schema";

const all = PostmortemFilter.parse({ limit: 100 });
const numbers = async (...args: Parameters<typeof listPostmortems>) =>
  (await listPostmortems(...args)).items.map(({ number }) => number);

describe("who sees a postmortem", () => {
  it("shows a draft to its team and to those who take part, and to nobody else", async () => {
    const writer = await build.actor();
    const colleague = await build.actor({ team: writer.teams[0]?.id ?? "" });
    const guest = await build.actor();
    const administrator = await build.actor({ role: "administrator" });
    const { number } = await build.postmortem(writer);

    expect(await numbers(colleague, all)).toContain(number);
    for (const stranger of [guest, administrator]) {
      expect(await numbers(stranger, all)).not.toContain(number);
      await expect(getPostmortem(stranger, { number })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await changeParticipant(writer, { number, userId: guest.userId ?? "", present: true });
    expect(await numbers(guest, all)).toContain(number);
    await changeParticipant(writer, { number, userId: guest.userId ?? "", present: false });
    expect(await numbers(guest, all)).not.toContain(number);
  });

  it("shows what is published to the whole organisation, and lets only its own write", async () => {
    const writer = await build.actor();
    const stranger = await build.actor();
    const { number } = await build.postmortem(writer, { stage: "published" });
    expect((await getPostmortem(stranger, { number })).number).toBe(number);
    await expect(changeFacts(stranger, { number, impact: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("opening", () => {
  it("gives the next number, the team, and the opener a part in it", async () => {
    const actor = await build.actor();
    const team = actor.teams[0]?.slug ?? "";
    const opened = await openPostmortem(actor, NewPostmortem.parse({ title: " Night ", team }));
    expect(opened).toMatchObject({ title: "Night", stage: "draft", team: { slug: team } });
    const row = await db.postmortem.findUniqueOrThrow({
      where: { number: opened.number },
      include: { participants: true, activities: true },
    });
    expect(row.participants.map(({ userId }) => userId)).toEqual([actor.userId]);
    expect(row.activities.map(({ kind }) => kind)).toEqual(["postmortem.opened"]);
  });

  it("is refused for a team that one is not in", async () => {
    const actor = await build.actor();
    const { slug } = await build.team();
    await expect(openPostmortem(actor, { title: "x", team: slug })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("changing facts", () => {
  it("loses nobody's words when two people write the same field", async () => {
    const actor = await build.actor();
    const { number, version } = await build.postmortem(actor);
    await changeFacts(actor, { number, impact: "theirs", version, base: { impact: "" } });
    const stale = changeFacts(actor, { number, impact: "mine", version, base: { impact: "" } });
    await expect(stale).rejects.toMatchObject({
      code: "conflict",
      details: { current: { impact: "theirs" } },
    });
    expect((await getPostmortem(actor, { number })).impact).toBe("theirs");
  });

  it("lets two people write different fields at the same moment", async () => {
    const actor = await build.actor();
    const { number, version } = await build.postmortem(actor);
    await Promise.all([
      changeFacts(actor, { number, impact: "one", version, base: { impact: "" } }),
      changeFacts(actor, { number, surprised: "two", version, base: { surprised: "" } }),
      changeFacts(actor, { number, lucky: "three", version, base: { lucky: "" } }),
    ]);
    expect(await getPostmortem(actor, { number })).toMatchObject({
      impact: "one",
      surprised: "two",
      lucky: "three",
    });
  });

  it("keeps a title with markup as text and drops the byte that no database holds", () => {
    const { title } = FactsChange.parse({ number: 1, title: "<b>bold\u0000</b>" });
    expect(title).toBe("<b>bold</b>");
  });
});

describe("impact figures", () => {
  it("come back when their removal is undone", async () => {
    const actor = await build.actor();
    const { number } = await build.postmortem(actor);
    const { id } = await addImpactFigure(actor, { number, amount: "34", unit: "reports" });
    const { removalId } = await removeImpactFigure(actor, { number, id });
    expect(await listImpactFigures(actor, { number })).toEqual([]);
    await undoRemoval(actor, { number, id: removalId });
    expect(await listImpactFigures(actor, { number })).toEqual([
      { id, amount: "34", unit: "reports" },
    ]);
  });
});

describe("the list", () => {
  it("is paged by key, newest first, and misses nobody", async () => {
    const actor = await build.actor();
    const made = [];
    for (let count = 0; count < 5; count += 1) made.push((await build.postmortem(actor)).number);
    const team = actor.teams[0]?.slug;
    const filter = PostmortemFilter.parse({ team, limit: 2 });
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await listPostmortems(actor, { ...filter, after });
      seen.push(...items.map(({ number }) => number));
      after = next ?? undefined;
    } while (after);
    expect(seen).toEqual(made.reverse());
  });
});
