import { expect, it } from "vitest";
import { makeCalendar } from "@/lib/calendar/commands";
import { db } from "@/lib/db/client";
import { makeFeedAddress } from "@/lib/feeds/commands";
import { makeApiToken } from "@/lib/teams/account";
import { build } from "@/lib/testing/build";
import { patiently, waitingForALock } from "@/lib/testing/waiting";
import type { Actor } from "./actor";

type Maker = (actor: Actor) => Promise<unknown>;

const makers: [string, Maker][] = [
  ["an API token", (actor) => makeApiToken(actor, { name: "Kept for later" })],
  ["a calendar's address", (actor) => makeCalendar(actor, {})],
  ["a feed's address", (actor) => makeFeedAddress(actor, { query: "" })],
];

it.each(makers)("%s that is made while its maker is deactivated is not made", async (_, make) => {
  const ana = await build.actor();
  const userId = ana.userId ?? "";
  await db.user.update({ where: { id: userId }, data: { passwordHash: "they can sign in" } });
  let making: Promise<unknown> = Promise.resolve();
  let made = false;
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash: null } });
    await tx.apiToken.deleteMany({ where: { userId } });
    making = make(ana).then(
      () => {
        made = true;
      },
      (error) => error,
    );
    while (!made && (await waitingForALock()) === 0);
  }, patiently);
  expect(await making).toMatchObject({ code: "forbidden" });
  const of = { where: { userId } };
  expect(await db.apiToken.count(of)).toBe(0);
  expect(await db.calendarFeed.count(of)).toBe(0);
  expect(await db.feedAddress.count(of)).toBe(0);
});
