import { expect, test } from "vitest";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { listFoundActions } from "./look-up";

async function world() {
  const ana = await build.actor();
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const titled = async (title: string, more = {}) =>
    (await buildAction({ postmortemId }, { title, ...more })).id;
  return { ana, number, titled };
}

test("finds promises by all words of their titles, the newest first, and by a postmortem's number", async () => {
  const { ana, number, titled } = await world();
  const lag = await titled("Alert on replication lag: zebrafish");
  const page = await titled("Page on zebrafish lag above 30 %");
  const find = async (words: string) => (await listFoundActions(ana, { words })).map((f) => f.id);
  expect(await find("LAG zebrafish")).toEqual([page, lag]);
  expect(await find("zebrafish replication")).toEqual([lag]);
  expect(await find("zebrafish 30 %")).toEqual([page]);
  expect(await find("zebra_ish")).toEqual([]);
  expect(await find(`pm-${number}`)).toEqual([page, lag]);
  expect(await find(String(number))).toEqual([page, lag]);
});

test("finds neither what is dropped or removed, nor a draft's for those who may not see it", async () => {
  const { ana, titled } = await world();
  await titled("Dropped okapi", { status: "wont_do" });
  const open = await titled("Open okapi");
  const draft = await build.postmortem(ana);
  const hidden = await buildAction({ postmortemId: draft.id }, { title: "Hidden okapi" });
  const find = async (actor: typeof ana, words: string) =>
    (await listFoundActions(actor, { words })).map((f) => f.id);
  expect(await find(ana, "okapi")).toEqual([hidden.id, open]);
  const ben = await build.actor();
  expect(await find(ben, "okapi")).toEqual([open]);
  expect(await find(ben, `PM-${draft.number}`)).toEqual([]);
});
