import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter } from "@/lib/testing/build-practice";
import { adoptPractice } from "./adopting";
import { badgeOf, lifeOf } from "./badge";
import { attest } from "./checks";
import { changePractice } from "./commands";
import { readOpenly } from "./open";
import { retirePractice } from "./retirement";

describe("a practice before somebody who is not signed in", () => {
  it("is not there until a lead opens it, and then not to be told from none", async () => {
    const ana = await build.actor({ lead: true });
    const { slug } = await buildPractice(ana);
    expect(await readOpenly(slug)).toBeNull();
    expect(await readOpenly("no-such-practice")).toBeNull();
    expect(await lifeOf(slug, false)).toBeNull();
    expect(await lifeOf(slug, true, dawn)).toMatchObject({ life: "alive" });
    await changePractice(ana, { slug, openToAll: true });
    expect(await readOpenly(slug, dawn)).toMatchObject({ life: "alive" });
    expect(await lifeOf(slug, false, dawn)).toMatchObject({ life: "alive" });
  });

  it("shows its own words, its notes and how it lives, and nothing else of the house", async () => {
    const ana = await build.actor({ lead: true, name: "Secret Ana" });
    const mo = await build.actor({ name: "Secret Mo" });
    const { slug, number, team } = await buildPractice(ana, {
      why: "Because it had been blank.",
      checkKind: "address",
      address: "https://secret.example.test/",
    });
    await db.postmortem.update({ where: { number }, data: { title: "Secret title" } });
    await db.team.update({ where: { slug: team }, data: { name: "Secret team" } });
    await adoptPractice(mo, { slug, team: mo.teams[0]?.slug ?? "" }, dawn);
    const sentence = "Secret sentence";
    await attest(ana, { slug, team, followed: true, sentence }, daysAfter(1));
    await retirePractice(ana, { slug, reason: "The framework does it." }, daysAfter(2));
    await changePractice(ana, { slug, openToAll: true });
    const open = await readOpenly(slug, daysAfter(3));
    expect(open).toMatchObject({
      why: "Because it had been blank.",
      stories: [{ note: "Nobody had started it." }],
      followers: { alive: 2, due: 0, lapsed: 0 },
      retired: { reason: "The framework does it." },
      pulse: { beats: ["none"] },
    });
    expect(JSON.stringify(open)).not.toMatch(/secret/i);
    expect(JSON.stringify(open)).not.toMatch(/"number"|PM-/);
  });

  it("loses a story at once when its postmortem is taken back", async () => {
    const ana = await build.actor({ lead: true });
    const { slug, postmortemId } = await buildPractice(ana);
    await changePractice(ana, { slug, openToAll: true });
    await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "in_review" } });
    expect((await readOpenly(slug))?.stories).toEqual([]);
  });
});

describe("the badge", () => {
  it.each(["alive", "due", "lapsed", "retired", "unknown"] as const)(
    "is a small picture with a name and nothing that runs: %s",
    (life) => {
      const svg = badgeOf(life);
      expect(svg.length).toBeLessThan(1_200);
      expect(svg).toContain("<title>practice: ");
      expect(svg).not.toMatch(/script|style=|on\w+=|href/);
    },
  );
});
