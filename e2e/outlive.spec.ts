import type { Locator, Page } from "@playwright/test";
import { changeAction, commitToAction } from "@/lib/action-items/commands";
import { db } from "@/lib/db/client";
import { gatherLetters } from "@/lib/notifications/letters";
import { remind } from "@/lib/reminders/remind";
import { build } from "@/lib/testing/build";
import { buildSeverity } from "@/lib/testing/build-promises";
import { expect, test } from "./world";

const day = 86_400_000;

/** Nobody's quiet hour in the zone of the organisation, on a day that is this far away. */
function noonIn(days: number): Date {
  const noon = new Date(Date.now() + days * day);
  noon.setUTCHours(12, 0, 0, 0);
  return noon;
}

const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10);

/** A postmortem of a severity that wants a second pair of eyes on every proof. */
async function demanding(...by: Parameters<typeof build.postmortem>) {
  const found = await build.postmortem(...by);
  const { id: severityId } = await buildSeverity({ mustVerify: true });
  await db.postmortem.update({ where: { id: found.id }, data: { severityId } });
  return found;
}

const patiently = { timeout: 30_000 };

/** A job tells it, a second or two later. */
const told = (page: Page, notice: Locator) =>
  expect(async () => {
    await page.goto("/inbox");
    await expect(notice).toHaveCount(1, { timeout: 1_000 });
  }).toPass(patiently);

test("a promise of one team, accepted by another, is brought to mind when it is late, in the app and by mail, until it is proved and verified", async ({
  ana,
  ben,
}) => {
  const { number } = await demanding(ana.actor, { stage: "published" });
  const title = `The replicas are compared each night ${Date.now()}`;
  const owner = ben.actor.teams[0]?.slug ?? "";
  const { id } = await commitToAction(ana.actor, { number, title, owner });

  const asked = ben.page.getByRole("listitem").filter({ hasText: title });
  await told(ben.page, asked.filter({ hasText: "to take" }));
  await asked.getByRole("link").first().click();
  const next = ben.page.getByRole("region", { name: "Next step" });
  await next.getByRole("button", { name: "Take it" }).click();
  await expect(next).toContainText("and not begun.");

  await changeAction(ana.actor, { number, id, dueOn: daysAgo(10) });
  await remind(noonIn(1));
  const late = (page: Page) =>
    page.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "late" });
  await ben.page.goto("/inbox");
  await expect(late(ben.page)).toHaveCount(1);

  await gatherLetters(noonIn(1));
  const letters = { userId: ben.actor.userId, notices: { some: { actionItemId: id } } };
  await expect
    .poll(async () => db.letter.count({ where: { ...letters, sentAt: { not: null } } }), patiently)
    .toBeGreaterThan(0);

  await late(ben.page).getByRole("link").first().click();
  await next.getByText("Prove it").first().click();
  await next
    .getByLabel("What shows that it is done?")
    .fill("It ran last night and found two rows.");
  await next.getByRole("button", { name: "Close it with this proof" }).click();
  await expect(next).toContainText("It waits for somebody else to look at the proof.");

  const proved = ana.page
    .getByRole("listitem")
    .filter({ hasText: title })
    .filter({ hasText: "proved" });
  await told(ana.page, proved);
  await proved.getByRole("link").first().click();
  const look = ana.page.getByRole("region", { name: "Next step" });
  await look.getByRole("button", { name: "I looked: it holds" }).click();
  await expect(ana.page.getByText("Verified").first()).toBeVisible();

  const reminders = () =>
    db.notice.count({ where: { actionItemId: id, once: { startsWith: "due:" } } });
  const before = await reminders();
  for (const days of [2, 9, 16]) await remind(noonIn(days));
  expect(await reminders(), "what is verified is not brought to mind again").toBe(before);
});
