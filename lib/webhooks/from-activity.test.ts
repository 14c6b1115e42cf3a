import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { heard } from "@/lib/activity/heard";
import { type ActivityKind, record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Stage } from "@/lib/db/generated/enums";
import { transaction } from "@/lib/db/transaction";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { anAdministrator, buildWebhook, jobsOf } from "@/lib/testing/build-webhook";
import { buildWhole, type Whole } from "@/lib/testing/build-whole";
import { switchWebhook } from "./commands";
import { bodyOf } from "./formats";
import { queueDeliveries } from "./from-activity";
import { isTold, tellable } from "./kinds";
import { tellingOf } from "./telling";

let keeper: Actor;
let whole: Whole;
let postmortemId: string;
let practiceId: string;
const nowhere = "http://127.0.0.1:1111/";

beforeAll(async () => {
  keeper = await anAdministrator();
  whole = await buildWhole(keeper, { published: true, word: "Spoken" });
  ({ id: postmortemId } = await db.postmortem.findUniqueOrThrow({ where: whole.at }));
  const statement = "Nothing Spoken is left alone";
  ({ id: practiceId } = await buildPractice(await build.actor(), { statement }));
});

const stageIs = (stage: Stage) =>
  db.postmortem.update({ where: { id: postmortemId }, data: { stage } });

/** An activity of this kind about the postmortem; its id. */
async function happened(kind: string, subjectId?: string): Promise<string> {
  const about = { postmortemId, subjectId };
  await transaction((tx) => record(tx, keeper, kind as ActivityKind, about));
  const { id } = await db.activity.findFirstOrThrow({ orderBy: { id: "desc" } });
  return String(id);
}

const subjectOf = (kind: string) =>
  kind.startsWith("action.")
    ? whole.action.id
    : kind.startsWith("practice.")
      ? practiceId
      : /^(lesson|stance)\./.test(kind)
        ? whole.lesson.id
        : undefined;

const deliveriesOf = (activityId: string) =>
  db.delivery.findMany({ where: { activityId: BigInt(activityId) } });

it("each webhook that wants to hear of it gets one delivery, however often it is queued", async () => {
  const wanting = await buildWebhook(keeper, nowhere, { kinds: ["action.proved"] });
  const other = await buildWebhook(keeper, nowhere, { kinds: ["lesson.written"] });
  const off = await buildWebhook(keeper, nowhere, { kinds: ["action.proved"] });
  await switchWebhook(keeper, { id: off.id, on: false });
  const activity = await happened("action.proved", whole.action.id);
  await Promise.all([queueDeliveries(activity), queueDeliveries(activity)]);
  await queueDeliveries(activity);
  const made = await deliveriesOf(activity);
  expect(made.map(({ webhookId }) => webhookId)).toEqual([wanting.id]);
  expect(made.map(({ webhookId }) => webhookId)).not.toContain(other.id);
  expect(await jobsOf(made[0]?.id ?? "")).toMatchObject([{ attempt: 0 }]);
});

describe("of a postmortem that is not published", () => {
  it("nothing is queued and nothing said, whatever happened in it; of practices, only they", async () => {
    await buildWebhook(keeper, nowhere);
    const kinds = fc.constantFrom(...Object.keys(heard));
    const stages = fc.constantFrom(...Object.values(Stage));
    let said = 0;
    await fc.assert(
      fc.asyncProperty(kinds, stages, fc.boolean(), async (kind, stage, moved) => {
        const activity = await happened(kind, subjectOf(kind));
        if (moved) await stageIs("published");
        else await stageIs(stage);
        if (moved) await queueDeliveries(activity);
        await stageIs(stage);
        await queueDeliveries(activity);
        const telling = await tellingOf(db, BigInt(activity));
        const practice = kind.startsWith("practice.");
        const open = (practice || stage === "published") && isTold(kind);
        expect(telling !== null).toBe(open);
        expect(telling?.postmortem != null).toBe(stage === "published" && isTold(kind));
        const made = await deliveriesOf(activity);
        expect(made.length > 0).toBe((practice || moved || stage === "published") && isTold(kind));
        // Of what was queued while it was open nothing is written down before it is sent.
        expect(made.every(({ body }) => body === "")).toBe(true);
        if (open) said += 1;
      }),
      { numRuns: 60 },
    );
    expect(said).toBeGreaterThan(0);
  });

  it("webhooks cannot even choose what happens in drafts only", () => {
    for (const kind of ["postmortem.opened", "postmortem.withdrawn", "review.asked"])
      expect(tellable).not.toContain(kind);
    expect(tellable).toContain("postmortem.published");
  });
});

it("nothing is said of an action or lesson that was taken away", async () => {
  await stageIs("published");
  const activity = await happened("action.proved", whole.action.id);
  expect(await tellingOf(db, BigInt(activity))).not.toBeNull();
  const removal = await db.removal.create({
    data: { postmortemId, removedById: keeper.userId ?? "" },
  });
  const where = { id: whole.action.id };
  await db.actionItem.update({ where, data: { removalId: removal.id } });
  expect(await tellingOf(db, BigInt(activity))).toBeNull();
  await db.actionItem.update({ where, data: { removalId: null } });
});

it("a publication tells the lessons that it brings, which were told to nobody as a draft", async () => {
  await stageIs("published");
  const activity = await happened("postmortem.published");
  const telling = await tellingOf(db, BigInt(activity));
  expect(telling?.lessons.map(({ text }) => text)).toEqual(["Spoken lesson."]);
});

it("says who, what and where, and never an address of anybody", async () => {
  await stageIs("published");
  const mailed = await build.actor({ name: "ada@example.test" });
  await db.actionItem.update({
    where: { id: whole.action.id },
    data: { ownerUserId: mailed.userId },
  });
  const activity = await happened("action.proved", whole.action.id);
  const telling = await tellingOf(db, BigInt(activity));
  expect(telling).toMatchObject({
    kind: "action.proved",
    actor: keeper.name,
    postmortem: { number: whole.at.number, title: "Spoken title" },
    action: { title: "Spoken promise", owner: null },
    lessons: [],
  });
  expect(telling?.action?.url).toBe(`http://localhost:3000/actions/${whole.action.id}`);
  const people = await db.user.findMany({ select: { email: true } });
  expect(people.length).toBeGreaterThan(1);
  for (const format of ["parapet", "slack", "teams"] as const)
    expect(bodyOf(format, "id", telling as NonNullable<typeof telling>)).not.toContain("@");
});
