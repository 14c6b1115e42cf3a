import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { kindNames } from "@/lib/notifications/kinds";
import { tell } from "@/lib/notifications/tell";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { Hands } from "./hands";
import { expect, test } from "./world";

/** Jobs are looked for once a second, and a busy machine takes its time. */
const soon = { timeout: 20_000 };

const inboxLink = (page: Page) =>
  page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: /^Inbox/ });
const rows = (page: Page) => page.getByRole("main").getByRole("listitem");

/** One notice of each kind about a promise of a published postmortem, told just now. */
async function tellOfEverything(to: Actor) {
  const postmortem = await build.postmortem(to, { stage: "published" });
  const action = await buildAction({ postmortemId: postmortem.id });
  const about = { postmortemId: postmortem.id, actionItemId: action.id };
  const notices = kindNames.map((kind) => ({
    userId: to.userId ?? "",
    kind,
    once: `journey:${action.id}:${kind}`,
    ...(["system", "weekly_summary"].includes(kind) ? {} : about),
  }));
  await transaction((tx) => tell(tx, notices, new Date()));
}

test("what a team is asked shows in every open page of its lead, through one stream", async ({
  ana,
  ben,
}) => {
  const postmortem = await build.postmortem(ben.actor, { stage: "published" });
  const { title } = await buildAction({ postmortemId: postmortem.id });
  let streams = 0;
  ana.page.context().on("request", (asked) => {
    if (asked.url().endsWith("/api/live")) streams += 1;
  });
  await ana.page.goto("/lessons");
  await expect.poll(() => streams).toBe(1);
  const inbox = await ana.page.context().newPage();
  await inbox.goto("/inbox");
  await expect(inbox.getByText("Nothing has come yet")).toBeVisible();

  await ben.page.goto(`/postmortems/${postmortem.number}/actions`);
  await ben.page
    .getByLabel("Owner")
    .first()
    .selectOption({ label: ana.actor.teams[0]?.name ?? "" });

  await expect(inboxLink(ana.page)).toHaveAccessibleName("Inbox 1 unread", soon);
  await expect(ana.page.getByRole("region", { name: "Messages" })).toContainText(
    `Ben Adeyemi asks ${ana.actor.teams[0]?.name} to take “${title}”.`,
  );
  await expect(inboxLink(inbox)).toHaveAccessibleName("Inbox 1 unread", soon);
  expect(streams).toBe(1);

  await inbox.getByRole("button", { name: "Show what is new" }).click();
  const hands = new Hands(inbox);
  const asks = inbox.getByRole("link", { name: /^Ben Adeyemi asks/ });
  await expect(asks).toBeVisible();
  await hands.press("j");
  await expect(asks).toBeFocused();
  await hands.press("Enter");
  await expect(inbox).toHaveURL(/\/actions\/[\w-]+$/);
  for (const page of [inbox, ana.page])
    await expect(inboxLink(page)).toHaveAccessibleName("Inbox", soon);
  await inbox.goBack();
  await expect(rows(inbox).filter({ has: asks })).not.toContainText("New");

  await ana.page.close();
  await tellOfEverything(ana.actor);
  await expect(inboxLink(inbox)).toHaveAccessibleName(/[1-9] unread$/, { timeout: 30_000 });
  expect(streams).toBe(2);
});

test("notices are read by keyboard, all at once, and all at once not", async ({ ana }) => {
  test.setTimeout(120_000);
  const { page } = ana;
  await db.user.update({
    where: { id: ana.actor.userId ?? "" },
    data: { role: "administrator" },
  });
  await tellOfEverything(ana.actor);
  await page.goto("/inbox");
  const all = kindNames.length;
  await expect(rows(page)).toHaveCount(all);
  await expect(rows(page).filter({ hasText: /New/ })).toHaveCount(all);
  const hands = new Hands(page);
  await hands.press("j", "j", "k", "e");
  await expect(rows(page).first().getByRole("link")).toBeFocused();
  await expect(rows(page).filter({ hasText: /New/ })).toHaveCount(all - 1);
  await expect(inboxLink(page)).toHaveAccessibleName(`Inbox ${all - 1} unread`);

  await page.getByRole("button", { name: "Mark all read" }).click();
  await expect(inboxLink(page)).toHaveAccessibleName("Inbox");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(inboxLink(page)).toHaveAccessibleName(`Inbox ${all - 1} unread`);

  for (const look of [
    { colorScheme: "light", width: 1360 },
    { colorScheme: "dark", width: 390 },
  ] as const) {
    await page.emulateMedia(look);
    await page.setViewportSize({ width: look.width, height: 900 });
    for (const path of ["/inbox", "/settings/notifications"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, look.width, wide]).toEqual([path, look.width, 0]);
    }
  }
});

test("choices are kept, told in words, and safe from another tab", async ({ ana: { page } }) => {
  await page.goto("/settings/notifications");
  const other = await page.context().newPage();
  await other.goto("/settings/notifications");

  await page.getByLabel("An action of yours comes due").selectOption({ label: "Inbox only" });
  await expect(page.getByText("The rest is in your inbox only.")).toBeVisible();
  await page.getByLabel("Quiet from").fill("21:30");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Nothing is sent between 21:30 and 08:00.")).toBeVisible();

  await other.getByLabel("The day of the weekly email").selectOption({ label: "Friday" });
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("In another tab you chose quiet from 21:30")).toBeVisible();
  await expect(other.getByLabel("The day of the weekly email")).toHaveValue("5");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("in Friday’s email")).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("An action of yours comes due")).toHaveValue("never");
  await expect(page.getByLabel("Quiet from")).toHaveValue("19:00");
});
