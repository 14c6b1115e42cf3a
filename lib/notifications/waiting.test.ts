import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { countWaiting } from "./waiting";

async function home(stage: "draft" | "published" = "published") {
  const team = await build.team();
  const ana = await build.actor({ team: team.id });
  const { id: postmortemId } = await build.postmortem(ana, { stage });
  return { team, ana, postmortemId };
}

const promises = async (actor: Actor) => (await countWaiting(actor)).promises;

test("counts each promise once: owned, handed over, to be looked at, to be looked back on", async () => {
  const { team, ana, postmortemId } = await home();
  const bo = await build.actor({ team: team.id });
  await db.terms.create({ data: { mustVerify: true } });
  const handed = await buildAction({ postmortemId }, { ownerTeamId: team.id });
  await db.handover.create({
    data: { actionItemId: handed.id, teamId: team.id, askedById: bo.userId ?? "" },
  });
  await buildAction({ postmortemId }, { ownerUserId: ana.userId });
  const effectDueOn = new Date("2026-01-01");
  const done = await buildAction(
    { postmortemId },
    { status: "done", effectDueOn, ownerTeamId: team.id },
  );
  await db.proof.create({
    data: { actionItemId: done.id, note: "Run 5", provedById: bo.userId ?? "" },
  });
  expect(await promises(ana)).toBe(3);
  expect(await promises(bo)).toBe(2);
  expect(await promises(await build.actor())).toBe(0);
});

test("counts nothing of a draft for those who may not see it", async () => {
  const { ana, postmortemId } = await home("draft");
  const mo = await build.actor();
  await buildAction({ postmortemId }, { ownerUserId: mo.userId });
  const handed = await buildAction({ postmortemId }, { ownerTeamId: mo.teams[0]?.id ?? "" });
  await db.handover.create({
    data: {
      actionItemId: handed.id,
      teamId: mo.teams[0]?.id ?? "",
      askedById: ana.userId ?? "",
    },
  });
  expect(await countWaiting(mo)).toMatchObject({ drafts: 0, promises: 0, notices: 0 });
  expect((await countWaiting(ana)).drafts).toBe(1);
});

test("counts unread notices of the asker alone", async () => {
  const { ana } = await home();
  const mo = await build.actor();
  for (const [at, readAt] of [null, null, new Date()].entries())
    await db.notice.create({
      data: {
        userId: ana.userId ?? "",
        kind: "promise_due",
        once: `test:${at}`,
        localDay: new Date("2026-03-14"),
        readAt,
      },
    });
  expect((await countWaiting(ana)).notices).toBe(2);
  expect((await countWaiting(mo)).notices).toBe(0);
});
