import { expect, test } from "vitest";
import { buildWhys } from "@/lib/testing/build-whys";
import { backWhy } from "@/lib/whys/backing";
import { changeWhy } from "@/lib/whys/commands";
import { getReview } from "./queries";

test("a reviewer is shown the very answers that are assumed, until something backs them", async () => {
  const { actor, number, first, ask } = await buildWhys.whys();
  const { id } = await ask("Why did nothing notice?", first.id);
  await changeWhy(actor, { number, id, answer: "The alert was muted.", assumption: true });
  const assumed = async () =>
    (await getReview(actor, { number })).missing.flatMap(({ whys = [] }) => whys);
  expect(await assumed()).toEqual([{ id, text: "The alert was muted." }]);
  await backWhy(actor, { number, whyId: id, quotation: "muted until 17:00" });
  expect(await assumed()).toEqual([]);
});

test("a mark that rests is no contributing condition to the checklist either", async () => {
  const { actor, number, first } = await buildWhys.whys();
  const sentence = "No answer is marked as a contributing condition.";
  const missing = async () =>
    (await getReview(actor, { number })).missing.map((each) => each.sentence);
  await changeWhy(actor, { number, id: first.id, answer: "No check.", contributing: true });
  expect(await missing()).not.toContain(sentence);
  await changeWhy(actor, { number, id: first.id, answer: "Marta forgot the check." });
  expect(await missing()).toContain(sentence);
});
