import { expect, it } from "vitest";
import { commitToAction } from "@/lib/action-items/commands";
import { writeLesson } from "@/lib/lessons/commands";
import { build } from "@/lib/testing/build";
import { readShown } from "./showing";

it("shows of a draft nothing to a stranger, whoever found it for them", async () => {
  const writer = await build.actor();
  const stranger = await build.actor();
  const { id, number } = await build.postmortem(writer);
  const lesson = await writeLesson(writer, { number, text: "A lesson of a draft." });
  const action = await commitToAction(writer, { number, title: "A promise of a draft" });
  const found = [id, lesson.id, action.id];
  const shownTo = async (actor: typeof writer) =>
    (await readShown(found, ["draft"], Date.now(), actor)).map((row) => row.id);
  expect(await shownTo(writer)).toEqual(found);
  expect(await shownTo(stranger)).toEqual([]);
});
