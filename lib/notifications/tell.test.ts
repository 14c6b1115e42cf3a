import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { deactivate } from "@/lib/teams/people";
import { build } from "@/lib/testing/build";
import { whoIsHere, whoMaySee } from "./may-see";
import { tell } from "./tell";

const now = new Date("2026-03-14T22:30:00Z");
const idOf = (actor: Actor) => actor.userId ?? "";
const told = (actor: Actor) => db.notice.findMany({ where: { userId: idOf(actor) } });

describe("telling", () => {
  it("tells each person once, however often it is called", async () => {
    const [ana, ben] = [await build.actor(), await build.actor()];
    const notices = [ana, ben].map((actor) => ({
      userId: idOf(actor),
      kind: "system" as const,
      once: "webhook:1",
    }));
    const first = await transaction((tx) => tell(tx, notices.slice(0, 1), now));
    const second = await transaction((tx) => tell(tx, notices, now));
    expect(first).toEqual([ana.userId]);
    expect(second).toEqual([ben.userId]);
    expect(await told(ana)).toHaveLength(1);
    expect(await told(ben)).toMatchObject([{ once: "webhook:1", at: now, readAt: null }]);
  });

  it("gives it the day on which the person is, not the server", async () => {
    await db.organisation.create({ data: { name: "Somewhere", zone: "Europe/Berlin" } });
    const [here, east] = [await build.actor(), await build.actor()];
    await db.rhythm.create({ data: { userId: idOf(east), zone: "Asia/Tokyo" } });
    const late = new Date("2026-03-14T15:30:00Z");
    const notices = [here, east].map((actor) => ({
      userId: idOf(actor),
      kind: "promise_due" as const,
      once: "due:1",
    }));
    await transaction((tx) => tell(tx, notices, late));
    expect((await told(here))[0]?.localDay).toEqual(new Date("2026-03-14"));
    expect((await told(east))[0]?.localDay).toEqual(new Date("2026-03-15"));
  });
});

describe("who may see a postmortem", () => {
  it("are its team and who takes part while it is a draft, and everybody once it is published", async () => {
    const ana = await build.actor();
    const colleague = await build.actor({ team: ana.teams[0]?.id ?? "" });
    const [guest, stranger] = [await build.actor(), await build.actor()];
    const everybody = [ana, colleague, guest, stranger].map(idOf);
    const draft = await build.postmortem(ana);
    await db.participant.create({ data: { postmortemId: draft.id, userId: idOf(guest) } });
    const published = await build.postmortem(ana, { stage: "published" });
    const ofDraft = await transaction((tx) => whoMaySee(tx, draft.id, everybody));
    const ofPublished = await transaction((tx) => whoMaySee(tx, published.id, everybody));
    expect(ofDraft).toEqual([ana, colleague, guest].map(idOf).sort());
    expect(ofPublished).toEqual([...everybody].sort());
  });

  it("are never those who have no way in any more", async () => {
    const administrator = await build.actor({ role: "administrator" });
    await db.user.update({ where: { id: idOf(administrator) }, data: { passwordHash: "x" } });
    const [ana, gone] = [await build.actor(), await build.actor()];
    const { id } = await build.postmortem(ana, { stage: "published" });
    await deactivate(administrator, { id: idOf(gone) });
    const both = [idOf(ana), idOf(gone)];
    expect(await transaction((tx) => whoMaySee(tx, id, both))).toEqual([ana.userId]);
    expect(await transaction((tx) => whoIsHere(tx, both))).toEqual([ana.userId]);
  });
});
