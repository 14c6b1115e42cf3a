import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { acceptRisk, changeAction, proveAction, reopenAction, verifyAction } from "./commands";
import { mergeActions } from "./merging";
import { getAction } from "./queries";
import { splitAction } from "./splitting";

async function promise() {
  const ana = await build.actor();
  const mo = await build.actor({ team: ana.teams[0]?.id ?? "" });
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const { id } = await buildAction({ postmortemId });
  return { ana, mo, postmortemId, number, at: { number, id } };
}

const states = (results: PromiseSettledResult<unknown>[]) =>
  results.map(({ status }) => status).sort();

test("proved and dropped at once, one of them counts and the other is told so", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { ana, mo, at } = await promise();
    const results = await Promise.allSettled([
      proveAction(ana, { ...at, note: "Run 5521" }),
      acceptRisk(mo, { ...at, reason: "Retired in May." }),
    ]);
    expect(states(results)).toEqual(["fulfilled", "rejected"]);
    const { status, proof, acceptedRisk } = await getAction(ana, at);
    expect(
      status === "done" ? [proof !== null, acceptedRisk] : [acceptedRisk !== null, proof],
    ).toEqual([true, null]);
  }
});

test("verified and opened again at once, no verification is left without its proof", async () => {
  const { ana, mo, at } = await promise();
  await proveAction(ana, { ...at, note: "Run 5521" });
  await Promise.allSettled([verifyAction(mo, at), reopenAction(ana, at)]);
  const { status, proof, verified } = await getAction(ana, at);
  expect(status).toBe("open");
  expect([proof, verified]).toEqual([null, null]);
});

test("merged into each other at once, one of them stays", async () => {
  const { ana, mo, postmortemId, number, at } = await promise();
  const { id } = await buildAction({ postmortemId }, { title: "The other" });
  const results = await Promise.allSettled([
    mergeActions(ana, { ...at, into: id }),
    mergeActions(mo, { number, id, into: at.id }),
  ]);
  expect(states(results)).toEqual(["fulfilled", "rejected"]);
  expect(await db.actionItem.count({ where: { postmortemId, removalId: null } })).toBe(1);
});

test("split and written at once, both happen, or the writer sees both texts", async () => {
  const { ana, mo, at } = await promise();
  const { version, title } = await getAction(ana, at);
  const results = await Promise.allSettled([
    splitAction(ana, { ...at, titles: ["one", "two"] }),
    changeAction(mo, { ...at, detail: "More words", version, base: { detail: "" } }),
    changeAction(mo, { ...at, title: "Another title", version, base: { title } }),
  ]);
  expect(states(results.slice(0, 2))).toEqual(["fulfilled", "fulfilled"]);
  const { title: now, detail } = await getAction(ana, at);
  expect(detail).toBe("More words");
  expect(["one", "Another title"]).toContain(now);
});
