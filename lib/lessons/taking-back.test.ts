import { expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { takeStance } from "@/lib/practices/answering";
import { listAnswers } from "@/lib/practices/answers";
import { withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";
import type { NewStance } from "./stance-schema";
import { takeAnswerBack } from "./taking-back";

/** A lesson that asks Mo's team, whose answers are minutes apart. */
async function asked() {
  const ana = await build.actor();
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const mo = await build.actor();
  const { id } = await buildLesson({ postmortemId });
  const { id: teamId, slug: team } = mo.teams[0] ?? { id: "", slug: "" };
  const key = { lessonId_teamId: { lessonId: id, teamId } };
  let minute = 0;
  return {
    ...{ ana, id, mo, number, teamId },
    answer: (more: Partial<NewStance> & Pick<NewStance, "stance">, by: Actor = mo) => {
      minute += 1;
      return takeStance(by, { id, team, ...more }, new Date(Date.UTC(2027, 0, 5, 10, minute)));
    },
    takeBack: (at: string, by: Actor = mo) => takeAnswerBack(by, { id, team, at }),
    stance: () => db.stance.findUnique({ where: key }),
    ask: () => db.ask.findUnique({ where: key }),
  };
}

const yes = { stance: "applies" as const };
const no = { stance: "not_for_us" as const, note: "We closed the service." };
const title = "Open the page once a night";

it("leaves the team asked and silent, and nothing in the history of its next answer", async () => {
  const { id, mo, answer, takeBack, ask } = await asked();
  const { at } = await answer(no);
  await takeBack(at);
  expect(await listAnswers(mo, { id })).toEqual([]);
  expect(await ask()).toMatchObject({ answeredAt: null });
  await answer(yes);
  expect(await listAnswers(mo, { id })).toMatchObject([{ ...yes, earlier: [] }]);
});

it("brings back what the team said before, with its moment, who said it and what came of it", async () => {
  const { id, mo, teamId, answer, takeBack } = await asked();
  const eva = await build.actor({ team: teamId, name: "Eva" });
  const first = await answer({ ...yes, note: "As feared.", action: { title } }, eva);
  const { at } = await answer(no);
  await takeBack(at);
  const { lesson: _, ...said } = first;
  expect(await listAnswers(mo, { id })).toMatchObject([{ ...said, by: "Eva", earlier: [] }]);
});

it("goes on answer by answer, until the team is silent", async () => {
  const { answer, takeBack, stance, ask } = await asked();
  const [one, two] = [await answer(yes), await answer(no)];
  await takeBack(two.at);
  await takeBack(one.at);
  expect(await stance()).toBeNull();
  expect(await ask()).toMatchObject({ answeredAt: null });
});

it("takes one answer back where two press at once", async () => {
  const { answer, takeBack, stance } = await asked();
  await answer(yes);
  const { at } = await answer(no);
  const both = await Promise.allSettled([takeBack(at), takeBack(at)]);
  const refused = both.filter(({ status }) => status === "rejected");
  expect(refused).toMatchObject([{ reason: { code: "conflict" } }]);
  expect(await stance()).toMatchObject(yes);
});

it("is refused where a promise came of it, or somebody answered since", async () => {
  const { answer, takeBack } = await asked();
  const first = await answer({ ...yes, action: { title } });
  await expect(takeBack(first.at)).rejects.toMatchObject({ code: "invalid" });
  await answer(no);
  await expect(takeBack(first.at)).rejects.toMatchObject({ code: "conflict" });
});

it("is for who may answer for the team", async () => {
  const { ana, teamId, answer, takeBack, stance } = await asked();
  const reader = await build.actor({ team: teamId, role: "reader" });
  const { at } = await answer(yes);
  for (const stranger of [ana, reader])
    await expect(takeBack(at, stranger)).rejects.toMatchObject({ code: "forbidden" });
  expect(await stance()).toMatchObject(yes);
});

it("finds nothing once the lesson is out of reach", async () => {
  const { ana, number, answer, takeBack, stance } = await asked();
  const { at } = await answer(yes);
  await withdraw(ana, { number });
  await expect(takeBack(at)).rejects.toMatchObject({ code: "not_found" });
  expect(await stance()).toMatchObject(yes);
});
