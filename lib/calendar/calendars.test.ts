import ICAL from "ical.js";
import { beforeAll, expect, it } from "vitest";
import { commitToAction, proveAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { scheduleReview } from "@/lib/review/meeting";
import { changeMembership } from "@/lib/teams/commands";
import { deactivate } from "@/lib/teams/people";
import { build } from "@/lib/testing/build";
import { makeCalendar, revokeCalendar } from "./commands";
import { listCalendars, readCalendar } from "./queries";

let ana: Actor;
let number: number;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  ana = await build.actor();
  ({ number } = await build.postmortem(ana, { title: "A quiet draft" }));
});

const tokenOf = ({ address }: { address: string }) =>
  /\/calendar\/(.+)\.ics$/.exec(address)?.[1] ?? "";

async function titlesAt(made: { address: string }): Promise<string[] | null> {
  const ics = await readCalendar(tokenOf(made));
  if (ics === null) return null;
  const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent");
  return events.map((event) => new ICAL.Event(event).summary).sort();
}

it("a person's calendar has what they and their teams promised, and the reviews they go to", async () => {
  const mine = { number, owner: ana.userId ?? "", dueOn: "2026-04-01" };
  const due = await commitToAction(ana, { ...mine, title: "Alert on the lag" });
  const kept = await commitToAction(ana, { ...mine, title: "Kept already" });
  await proveAction(ana, { number, id: kept.id, note: "It ran" });
  await commitToAction(ana, { number, title: "Without a day" });
  await scheduleReview(ana, { number, at: "2099-03-14T15:00", lengthMin: 60, place: "" });
  const made = await makeCalendar(ana, {});
  expect(await titlesAt(made)).toEqual(["Due: Alert on the lag", "Review: A quiet draft"]);
  expect(await readCalendar(tokenOf(made))).toContain(`/actions/${due.id}`);
});

it("a team's calendar is for those of the team, and ends when they leave it", async () => {
  const slug = ana.teams[0]?.slug ?? "";
  const ben = await build.actor({ team: ana.teams[0]?.id ?? "" });
  await expect(makeCalendar(await build.actor(), { team: slug })).rejects.toMatchObject({
    code: "not_found",
  });
  const made = await makeCalendar(ben, { team: slug });
  expect(await titlesAt(made)).toContain("Review: A quiet draft");
  const administrator = await build.actor({ role: "administrator" });
  await changeMembership(administrator, { slug, userId: ben.userId ?? "", place: "out" });
  expect(await titlesAt(made)).toBeNull();
});

it("nobody's calendar has a draft that they may not see", async () => {
  const stranger = await build.actor();
  await commitToAction(ana, {
    number,
    title: "Handed to a stranger",
    owner: stranger.userId ?? "",
    dueOn: "2026-04-02",
  });
  expect(await titlesAt(await makeCalendar(stranger, {}))).toEqual([]);
});

it("a revoked address, and one of somebody who was let go, reads nothing", async () => {
  const ben = await build.actor();
  const made = await makeCalendar(ben, {});
  const [calendar] = await listCalendars(ben);
  await expect(revokeCalendar(ana, { id: calendar?.id ?? "" })).rejects.toMatchObject({
    code: "not_found",
  });
  await revokeCalendar(ben, { id: calendar?.id ?? "" });
  expect(await readCalendar(tokenOf(made))).toBeNull();
  const again = await makeCalendar(ben, {});
  const administrator = await build.actor({ role: "administrator" });
  await db.user.update({
    where: { id: administrator.userId ?? "" },
    data: { passwordHash: "they can sign in" },
  });
  await deactivate(administrator, { id: ben.userId ?? "" });
  expect(await readCalendar(tokenOf(again))).toBeNull();
  expect(await readCalendar("not-a-token")).toBeNull();
});
