import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter, toldOf } from "@/lib/testing/build-practice";
import { adoptPractice, leavePractice } from "./adopting";
import { checkPractices } from "./check-practices";
import { practicesFor } from "./met";
import { getPractice } from "./queries";
import { reinstatePractice, retirePractice } from "./retirement";
import { tellStory, untellStory } from "./stories";

const refused = (code: string) => ({ name: "DomainError", code });

/** A published postmortem of that day, which the layer let through. */
async function incident(by: Parameters<typeof build.postmortem>[0], day: Date, layerId: string) {
  const { number, id } = await build.postmortem(by, { stage: "published" });
  await db.postmortem.update({ where: { id }, data: { occurredOn: day } });
  await db.layerMark.create({ data: { postmortemId: id, layerId, outcome: "let_through" } });
  return number;
}

describe("an incident while a practice slept", () => {
  it("says that the lapsed practice strengthens what did not hold, until somebody tells", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const layer = await build.layer();
    const { slug } = await buildPractice(ana, { layer: layer.slug });
    await checkPractices(daysAfter(20));
    const before = await incident(mo, daysAfter(3), layer.id);
    const during = await incident(mo, daysAfter(15), layer.id);
    expect(await practicesFor(mo, { number: before })).toEqual([]);
    expect(await practicesFor(mo, { number: during })).toMatchObject([
      { slug, why: "slept", life: "lapsed", mayTell: true },
    ]);
    const told = await tellStory(mo, { slug, number: during, note: "It would have stopped it." });
    expect(told).toEqual({ slug, number: during, wouldHaveMet: true });
    expect(await practicesFor(ana, { number: during })).toMatchObject([
      { why: "would_have_met", note: "It would have stopped it." },
    ]);
  });

  it("says the same of a practice that was retired, and of none that held elsewhere", async () => {
    const ana = await build.actor();
    const [layer, other] = [await build.layer(), await build.layer()];
    const { slug } = await buildPractice(ana, { layer: layer.slug });
    await retirePractice(ana, { slug, reason: "It cost too much." }, daysAfter(2));
    const met = await incident(ana, daysAfter(5), layer.id);
    const elsewhere = await incident(ana, daysAfter(5), other.id);
    expect(await practicesFor(ana, { number: met })).toMatchObject([{ slug, why: "slept" }]);
    expect(await practicesFor(ana, { number: elsewhere })).toEqual([]);
  });

  it("is told by its writers and the practice's owners, and by nobody else", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const li = await build.actor();
    const { slug, number } = await buildPractice(ana);
    const theirs = await build.postmortem(mo, { stage: "published" });
    const draft = await build.postmortem(mo);
    const note = "Words";
    await expect(tellStory(li, { slug, number: theirs.number, note })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await expect(tellStory(ana, { slug, number: draft.number, note })).rejects.toMatchObject(
      refused("not_found"),
    );
    await expect(tellStory(mo, { slug, number: draft.number, note })).rejects.toMatchObject(
      refused("invalid"),
    );
    await expect(untellStory(ana, { slug, number })).rejects.toMatchObject(refused("invalid"));
    expect(await tellStory(mo, { slug, number: theirs.number, note })).toMatchObject({
      wouldHaveMet: false,
    });
    await untellStory(ana, { slug, number });
    expect((await getPractice(li, { slug })).stories).toMatchObject([{ number: theirs.number }]);
  });
});

describe("other teams", () => {
  it("adopt it once however often they ask, leave with a reason, and may come back", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const { slug, id } = await buildPractice(ana);
    const ours = { slug, team: mo.teams[0]?.slug ?? "" };
    await Promise.all([1, 2, 3].map(() => adoptPractice(mo, ours, dawn)));
    expect(await toldOf(id)).toEqual(["formed", "adopted"]);
    await leavePractice(mo, { ...ours, reason: "We have no front end." }, daysAfter(1));
    const left = await getPractice(ana, { slug }, daysAfter(1));
    expect(left.followedBy).toBe(1);
    expect(left.adoptions[1]).toMatchObject({ life: "left", leftWhy: "We have no front end." });
    await checkPractices(daysAfter(9));
    expect(await toldOf(id)).toEqual(["formed", "adopted", "left", "due"]);
    await adoptPractice(mo, ours, daysAfter(9));
    expect((await getPractice(ana, { slug }, daysAfter(9))).adoptions[1]).toMatchObject({
      life: "alive",
      leftWhy: "",
      nextCheckAt: daysAfter(17).toISOString(),
    });
  });

  it("are spoken for by their own members, and the owner does not leave", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const { slug, team } = await buildPractice(ana);
    const theirs = { slug, team: mo.teams[0]?.slug ?? "" };
    await expect(adoptPractice(ana, theirs)).rejects.toMatchObject(refused("forbidden"));
    await expect(leavePractice(ana, { slug, team, reason: "No" })).rejects.toMatchObject(
      refused("invalid"),
    );
  });
});

describe("retiring", () => {
  it("keeps the page with its reason; reinstated, every team begins anew", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const { slug, id } = await buildPractice(ana);
    await adoptPractice(mo, { slug, team: mo.teams[0]?.slug ?? "" }, dawn);
    await expect(retirePractice(mo, { slug, reason: "No" })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await retirePractice(ana, { slug, reason: "The framework does it." }, daysAfter(4));
    const retired = await getPractice(mo, { slug }, daysAfter(90));
    expect(retired).toMatchObject({
      life: "retired",
      retirement: { reason: "The framework does it.", by: ana.name },
      stories: [{ note: "Nobody had started it." }],
    });
    await reinstatePractice(ana, { slug }, daysAfter(100));
    await checkPractices(daysAfter(107));
    const back = await getPractice(mo, { slug }, daysAfter(107));
    expect(back).toMatchObject({ life: "alive", retirement: null });
    expect(back.adoptions.map(({ life }) => life)).toEqual(["alive", "alive"]);
    const told = ["formed", "adopted", "retired", "reinstated", "revived", "revived"];
    expect(await toldOf(id)).toEqual(told);
  });

  it("by two at once is done once", async () => {
    const ana = await build.actor();
    const { slug } = await buildPractice(ana);
    const both = await Promise.allSettled(
      [1, 2].map((turn) => retirePractice(ana, { slug, reason: `Reason ${turn}` })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
