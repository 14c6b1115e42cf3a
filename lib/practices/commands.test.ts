import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter, toldOf } from "@/lib/testing/build-practice";
import { adoptPractice, leavePractice } from "./adopting";
import { attest } from "./checks";
import { changePractice, formPractice } from "./commands";
import { countDue } from "./due";
import { countPractices, getPractice, listPractices } from "./queries";
import { PracticeFilter } from "./schema";

const filter = (wishes: object = {}) => PracticeFilter.parse(wishes);
const refused = (code: string) => ({ name: "DomainError", code });

describe("a practice", () => {
  it("is formed from a published postmortem, owned and followed first by its team", async () => {
    const ana = await build.actor();
    const { slug, id, number, team } = await buildPractice(ana, { slug: null });
    expect(slug).toMatch(/^every-pull-request-starts-app-once/);
    expect(await getPractice(ana, { slug }, dawn)).toMatchObject({
      statement: "Every pull request starts the app once",
      life: "alive",
      followedBy: 1,
      nextCheckAt: "2026-03-10T08:00:00.000Z",
      stories: [{ number, note: "Nobody had started it.", wouldHaveMet: false }],
      adoptions: [{ team: { slug: team }, life: "alive" }],
    });
    expect(await toldOf(id)).toEqual(["formed"]);
  });

  it("is not formed from a draft, for everybody reads its story", async () => {
    const ana = await build.actor();
    const { number } = await build.postmortem(ana);
    const forming = formPractice(ana, {
      statement: "A rule",
      team: ana.teams[0]?.slug ?? "",
      number,
    });
    await expect(forming).rejects.toMatchObject(refused("invalid"));
    expect(await db.practice.count({ where: { createdById: ana.userId ?? "" } })).toBe(0);
  });

  it("may be formed by another team for itself, and by nobody for a team they are not in", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const reader = await build.actor({ role: "reader" });
    const { number } = await build.postmortem(ana, { stage: "published" });
    const rule = { statement: "A rule of another team", number };
    await expect(
      formPractice(mo, { ...rule, team: mo.teams[0]?.slug ?? "" }),
    ).resolves.toMatchObject({ slug: expect.any(String) });
    for (const [actor, team] of [
      [mo, ana.teams[0]?.slug],
      [reader, reader.teams[0]?.slug],
    ] as const)
      await expect(formPractice(actor, { ...rule, team: team ?? "" })).rejects.toMatchObject(
        refused("forbidden"),
      );
  });

  it("gets an address of its own when two form the same rule at the same moment", async () => {
    const ana = await build.actor();
    const statement = "Two people think of the very same thing";
    const made = await Promise.all(
      [1, 2, 3].map(() => buildPractice(ana, { statement, slug: null })),
    );
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
    const wanted = { slug: made[0]?.slug ?? "" };
    await expect(buildPractice(ana, wanted)).rejects.toMatchObject({
      details: { fields: { slug: expect.stringContaining("Another practice") } },
    });
  });

  it("changes under its old address, and keeps both texts when two write at once", async () => {
    const ana = await build.actor();
    const { slug } = await buildPractice(ana);
    await changePractice(ana, { slug, statement: "The app is started once", version: 1 });
    const late = { slug, statement: "Start it", version: 1, base: { statement: "Every" } };
    await expect(changePractice(ana, late)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { statement: "The app is started once" } },
    });
    expect(await getPractice(ana, { slug }, dawn)).toMatchObject({ slug, version: 2 });
  });

  it("lets two who wrote in different fields both be right, also of its layer", async () => {
    const ana = await build.actor();
    const [one, other] = [await build.layer(), await build.layer()];
    const { slug } = await buildPractice(ana, { layer: one.slug });
    await changePractice(ana, { slug, layer: other.slug, version: 1 });
    const why = { slug, why: "Because", version: 1, base: { why: "" } };
    expect(await changePractice(ana, why)).toMatchObject({ version: 3 });
    const late = { slug, layer: null, version: 1, base: { layer: one.slug } };
    await expect(changePractice(ana, late)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { layer: other.slug } },
    });
    const own = { slug, layer: null, version: 1, base: { layer: other.slug } };
    expect(await changePractice(ana, own)).toMatchObject({ version: 4 });
  });

  it("is opened to the world by a lead alone", async () => {
    const lead = await build.actor({ lead: true });
    const member = await build.actor({ team: lead.teams[0]?.id ?? "" });
    const { slug } = await buildPractice(member);
    await expect(changePractice(member, { slug, openToAll: true })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await changePractice(lead, { slug, openToAll: true });
    // Who may change it otherwise need not be the one who opened it.
    await changePractice(member, { slug, openToAll: true, why: "Because" });
    expect(await getPractice(member, { slug })).toMatchObject({ openToAll: true, why: "Because" });
  });

  it("shows its address to those who may change it, and to nobody else", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const address = "https://ci.example.test/?key=secret";
    const { slug } = await buildPractice(ana, { checkKind: "address", address });
    expect((await getPractice(ana, { slug })).address).toBe(address);
    expect(JSON.stringify(await getPractice(mo, { slug }))).not.toContain("secret");
    await expect(changePractice(ana, { slug, address: "" })).rejects.toMatchObject(
      refused("invalid"),
    );
  });

  it("shows no story of a postmortem that was taken back to those who may not see it", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const { slug, postmortemId } = await buildPractice(ana);
    await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "draft" } });
    expect((await getPractice(mo, { slug })).stories).toEqual([]);
    expect((await getPractice(ana, { slug })).stories).toHaveLength(1);
  });
});

describe("the list", () => {
  it("is paged by key, newest first, and narrowed by team and life", async () => {
    const ana = await build.actor();
    const [one, two, three] = [
      await buildPractice(ana, { everyDays: 30 }),
      await buildPractice(ana, { everyDays: 8 }),
      await buildPractice(ana, { everyDays: 9 }),
    ];
    const team = ana.teams[0]?.slug;
    const now = new Date("2026-03-11T09:00:00Z");
    const list = async (wishes: object) => {
      const { items, next } = await listPractices(ana, filter({ team, ...wishes }), now);
      return { slugs: items.map(({ slug }) => slug), next };
    };
    const first = await list({ limit: 2 });
    expect(first.slugs).toEqual([three.slug, two.slug]);
    expect(await list({ limit: 2, after: first.next ?? "" })).toEqual({
      slugs: [one.slug],
      next: null,
    });
    expect((await list({ life: "alive" })).slugs).toEqual([one.slug]);
    expect((await list({ life: "due" })).slugs).toEqual([three.slug, two.slug]);
    expect((await list({ life: "lapsed" })).slugs).toEqual([]);
    expect((await list({ layer: "nowhere" })).slugs).toEqual([]);
  });

  it("tells and counts a practice as it stands with the team that was asked for", async () => {
    const ana = await build.actor();
    const ben = await build.actor();
    const [ours, theirs] = [ana.teams[0]?.slug ?? "", ben.teams[0]?.slug ?? ""];
    const { slug } = await buildPractice(ana);
    await adoptPractice(ben, { slug, team: theirs }, dawn);
    await attest(ana, { slug, team: ours, followed: true, sentence: "I looked." }, daysAfter(7));
    const now = daysAfter(9);
    const lives = async (wishes: object) => {
      const { items } = await listPractices(ben, filter(wishes), now);
      return items.map(({ life, follower, team }) => [life, follower.slug, team.slug]);
    };
    expect(await lives({ team: theirs, life: "due" })).toEqual([["due", theirs, ours]]);
    expect(await lives({ team: ours, life: "due" })).toEqual([]);
    expect(await lives({ team: ours })).toEqual([["alive", ours, ours]]);
    const counted = { alive: 0, due: 1, lapsed: 0, retired: 0 };
    expect(await countPractices(ben, { team: theirs }, now)).toEqual(counted);
    expect(await countPractices(ana, { team: ours }, now)).toMatchObject({ alive: 1, due: 0 });
    await leavePractice(ben, { slug, team: theirs, reason: "Ours is another." }, now);
    expect(await lives({ team: theirs })).toEqual([]);
  });

  it("shows to somebody in several teams exactly what is counted as waiting for them", async () => {
    const ana = await build.actor();
    const second = await build.team();
    await db.membership.create({ data: { userId: ana.userId ?? "", teamId: second.id } });
    const both = { ...ana, teams: [...ana.teams, { ...second, lead: false }] } as Actor;
    const due = await buildPractice(ana);
    const elsewhere = await buildPractice(await build.actor());
    for (const { slug } of [due, elsewhere])
      await adoptPractice(both, { slug, team: second.slug }, dawn);
    await buildPractice(ana, { everyDays: 90 });
    await buildPractice(await build.actor());
    for (const days of [9, 20]) {
      const waiting = filter({ mine: "true", life: "waiting" });
      const { items } = await listPractices(both, waiting, daysAfter(days));
      expect(items.map(({ slug }) => slug)).toEqual([elsewhere.slug, due.slug]);
      expect(await countDue(both, daysAfter(days))).toBe(items.length);
    }
    expect((await listPractices(both, filter({ mine: "" }), dawn)).items.length).toBeGreaterThan(3);
  });

  it("answers adopting again what a team let lapse with how it stands", async () => {
    const ana = await build.actor();
    const { slug, team } = await buildPractice(ana);
    const again = await adoptPractice(ana, { slug, team }, daysAfter(20));
    expect(again).toMatchObject({ life: "lapsed", nextCheckAt: daysAfter(8).toISOString() });
  });
});
