import fc from "fast-check";
import { expect, test } from "vitest";
import { listActions } from "@/lib/action-items/queries";
import { db } from "@/lib/db/client";
import { readTower } from "@/lib/layers/queries";
import { listFeed } from "@/lib/lessons/feed";
import { LessonFilter } from "@/lib/lessons/filter";
import { listLessons } from "@/lib/lessons/queries";
import { NewLesson } from "@/lib/lessons/schema";
import { listPostmortems } from "@/lib/postmortems/queries";
import { build } from "@/lib/testing/build";
import { withdraw } from "./commands";
import { recordNearMiss } from "./near-miss";
import { NewNearMiss } from "./near-miss-schema";
import { wordsOf } from "./near-miss-words";
import { getReview } from "./queries";

const happened = "A migration nearly ran against production. The host name was read aloud in time.";
const certain = "The migration tool asks for the database's name. It compares it with the host.";

async function world() {
  const ana = await build.actor();
  const { slug: layer, name } = await build.layer();
  const team = ana.teams[0]?.slug ?? "";
  const given = (more = {}) => NewNearMiss.parse({ team, happened, layer, certain, ...more });
  return { ana, layer, name, team, given };
}

test("three fields make a published save, with a promise of the team and a lesson", async () => {
  const { ana, layer, name, team, given } = await world();
  const day = "2026-11-20";
  const { number, ...view } = await recordNearMiss(ana, given({ occurredOn: day }));
  expect(view).toMatchObject({
    title: "A migration nearly ran against production",
    summary: "The host name was read aloud in time.",
    ...{ stage: "published", nearMiss: true, occurredOn: day, team: { slug: team } },
  });
  const { layers, words } = await readTower(ana, { number });
  expect(layers).toMatchObject([{ slug: layer, outcome: "held" }]);
  expect(words).toBe(`${name} held before anything was passed.`);
  expect(await listActions(ana, { number })).toMatchObject([
    {
      title: "The migration tool asks for the database's name",
      detail: certain,
      ...{ ownerTeam: { slug: team }, layer, status: "open" },
    },
  ]);
  const [lesson] = await listLessons(ana, { number });
  expect(lesson?.text).toBe(
    `${certain} A migration nearly ran against production; l${name.slice(1)} caught it.`,
  );
});

test("everybody meets it among the postmortems, with its one layer, and in the feed", async () => {
  const { ana, layer, team, given } = await world();
  const { number } = await recordNearMiss(ana, given());
  const stranger = await build.actor();
  const { items } = await listPostmortems(stranger, { limit: 100, team });
  expect(items).toMatchObject([
    { number, nearMiss: true, marks: [{ slug: layer, outcome: "held" }] },
  ]);
  const feed = await listFeed(stranger, LessonFilter.parse({ team }));
  expect(feed.items).toMatchObject([{ number, headline: expect.stringContaining("asks for") }]);
});

test("it can be kept as a draft, and taken back to one", async () => {
  const { ana, given } = await world();
  const stranger = await build.actor();
  const unseen = { code: "not_found" };
  const kept = await recordNearMiss(ana, given({ share: false }));
  expect(kept).toMatchObject({ stage: "draft", publishedAt: null });
  await expect(readTower(stranger, kept)).rejects.toMatchObject(unseen);
  const shared = await recordNearMiss(ana, given());
  await withdraw(ana, shared);
  await expect(readTower(stranger, shared)).rejects.toMatchObject(unseen);
});

test("nothing more is asked for before it is read by others: its promise has the day of the terms", async () => {
  const { ana, given } = await world();
  const { number } = await recordNearMiss(ana, given());
  const { missing } = await getReview(ana, { number });
  expect(missing).toEqual([]);
  expect(await listActions(ana, { number })).toMatchObject([{ dueOn: expect.any(String) }]);
});

test("another team's near miss is not written, and one without a layer leaves nothing behind", async () => {
  const { ana, given } = await world();
  const stranger = await build.actor();
  const before = await db.postmortem.count();
  await expect(recordNearMiss(stranger, given())).rejects.toMatchObject({ code: "forbidden" });
  await expect(recordNearMiss(ana, given({ layer: "moat" }))).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await db.postmortem.count()).toBe(before);
});

test("whatever is written, its title, its promise and its lesson can be kept", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 900 }),
    fc.lorem({ mode: "sentences", maxCount: 8 }),
    fc
      .array(fc.constantFrom("Why? ", "No! ", "e.g. ", "A. B. ", "…", "\n\n", "x".repeat(310)), {
        minLength: 1,
        maxLength: 5,
      })
      .map((parts) => parts.join("").slice(0, 900)),
  );
  fc.assert(
    fc.property(text, text, (was, next) => {
      fc.pre(was.trim() !== "" && next.trim() !== "");
      const words = wordsOf({ happened: was.trim(), certain: next.trim(), layer: "QA" });
      for (const title of [words.title, words.action.title]) {
        expect(title.trim()).not.toBe("");
        expect(title.length).toBeLessThanOrEqual(300);
      }
      expect(NewLesson.safeParse({ number: 1, text: words.lesson }).error).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});
