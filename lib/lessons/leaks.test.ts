import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import type { Outcome } from "@/lib/db/generated/enums";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";
import { listSubjects } from "./about";
import { listLeaks } from "./leaks";

/** A published postmortem with a lesson for each of these outcomes of one layer. */
async function marked(outcomes: Outcome[], stage: "draft" | "published" = "published") {
  const ana = await build.actor();
  const layer = await build.layer();
  for (const outcome of outcomes) {
    const { id } = await build.postmortem(ana, { stage });
    await db.layerMark.create({ data: { postmortemId: id, layerId: layer.id, outcome } });
    await buildLesson({ postmortemId: id });
  }
  return layer.slug;
}

test("a layer lets through of those that it met, and says nothing from too few", async () => {
  const often = await marked(["let_through", "fired_unseen", "let_through", "held"]);
  const seldom = await marked(["held", "held", "let_through", "bypassed", "not_there"]);
  const fresh = await marked(["let_through", "let_through"]);
  const firm = await marked(["held", "held", "held"]);
  const draft = await marked(["let_through", "let_through", "let_through"], "draft");
  const leaks = await listLeaks(await build.actor(), 50);
  const of = (slug: string) => leaks.find((leak) => leak.slug === slug);
  expect(of(often)).toMatchObject({ through: 3, met: 4 });
  expect(of(seldom)).toMatchObject({ through: 1, met: 3 });
  expect([fresh, firm, draft].map(of)).toEqual([undefined, undefined, undefined]);
  expect(leaks.map(({ slug }) => slug)).toEqual([often, seldom]);
});

test("what the newest lessons are about is told of what is published alone", async () => {
  const ana = await build.actor();
  for (const stage of ["draft", "published"] as const) {
    const { id } = await build.postmortem(ana, { stage });
    await db.postmortem.update({ where: { id }, data: { services: [`${stage}-service`] } });
    const { id: lesson } = await buildLesson({ postmortemId: id }, { tags: [`${stage}-tag`] });
    // A date that was left on a draft's lesson shows nothing.
    await db.lesson.update({ where: { id: lesson }, data: { publishedAt: new Date() } });
  }
  expect(await listSubjects(ana)).toEqual({
    tags: ["published-tag"],
    services: ["published-service"],
  });
});
