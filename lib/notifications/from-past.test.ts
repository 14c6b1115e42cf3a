import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { openExampleOrganisation } from "@/lib/transfer/example/open-example";
import { foundOrganisation } from "@/lib/transfer/set-up/founding";
import { tellOf } from "./from-activity";
import { tellOfThePast } from "./from-past";
import { gatherLetters } from "./letters";
import { listNotices } from "./queries";
import { InboxFilter } from "./schema";
import { sentenceOf } from "./sentence";

const now = new Date();
let installer: Actor;
let job: { since: string; id: string };

const inbox = async () => (await listNotices(installer, InboxFilter.parse({ limit: 100 }))).items;

beforeAll(async () => {
  await db.$transaction((tx) => foundOrganisation(tx, "Example"));
  installer = await build.actor({ role: "administrator", team: "none" });
  await openExampleOrganisation(installer, { now });
  const [waiting] = await db.$queryRaw<{ data: typeof job }[]>`
    SELECT "data" FROM pgboss.job WHERE "name" = 'activity' AND "data" ? 'since'`;
  if (!waiting) throw new Error("The example announced nothing.");
  job = waiting.data;
  await tellOfThePast(job, now);
}, 60_000);

describe("the inbox of whoever opened the example organisation", () => {
  it("tells what was given, asked, answered and shared, newest first, as of its own day", async () => {
    const notices = await inbox();
    const kinds = new Set(notices.map(({ kind }) => kind));
    expect(kinds).toContain("promise_given");
    expect(kinds).toContain("handover_answered");
    expect(kinds).toContain("postmortem_shared");
    const times = notices.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(times.every((at) => new Date(at) < now)).toBe(true);
    expect(new Set(notices.map(({ localDay }) => localDay)).size).toBeGreaterThan(3);
    expect(notices.map((notice) => sentenceOf(notice).text)).toContain(
      "Platform tooling accepted “Staging gets the check “home page renders”, with an alert of its own”.",
    );
  });

  it("tells it once, and by no letter", async () => {
    const before = await inbox();
    await tellOfThePast(job, now);
    expect(await inbox()).toEqual(before);
    await gatherLetters(new Date(now.getTime() + 86_400_000));
    expect(await db.letter.count()).toBe(0);
  });

  it("leaves what happens meanwhile to a job of its own", async () => {
    const { postmortemId } = await db.participant.findFirstOrThrow({
      where: { userId: installer.userId ?? "" },
    });
    const kind = "review.asked";
    const later = await db.activity.create({ data: { kind, postmortemId, at: now } });
    const before = await db.notice.count();
    await tellOfThePast({ ...job, id: String(later.id) }, now);
    expect(await db.notice.count()).toBe(before);
    await tellOf(String(later.id), now);
    expect(await db.notice.count()).toBe(before + 1);
  });
});
