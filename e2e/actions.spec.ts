import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { expect, test } from "./world";

async function promises(by: Actor, ...titles: string[]) {
  const { id: postmortemId } = await build.postmortem(by, { stage: "published" });
  const found: Record<string, string> = {};
  for (const [at, title] of titles.entries()) {
    const dueOn = new Date(Date.UTC(2031, 0, 1 + at));
    const { id } = await buildAction({ postmortemId }, { title, dueOn, ownerUserId: by.userId });
    found[title] = id;
  }
  return { postmortemId, ids: found };
}

const team = (by: Actor) => by.teams[0]?.slug ?? "";

const column = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });

/** Keys and gestures are heard once the page is awake, which its list of keys tells. */
async function awake(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
}

test("the list is walked with j and k, and Enter opens a promise", async ({ ana }) => {
  const { page, actor } = ana;
  const { ids } = await promises(actor, "First lamp", "Second lamp", "Third lamp");
  await page.goto(`/actions?team=${team(actor)}`);
  const lamp = (name: string) => page.getByRole("link", { name });
  await expect(lamp("First lamp")).toBeVisible();
  await awake(page);
  await page.keyboard.press("j");
  await expect(lamp("First lamp")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(lamp("Third lamp")).toBeFocused();
  await page.keyboard.press("k");
  await expect(lamp("Second lamp")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/actions/${ids["Second lamp"]}`);
  await expect(page.getByRole("heading", { level: 1, name: "Second lamp" })).toBeVisible();
});

test("the board takes turns by keyboard, and asks for proof and reason", async ({ ana }) => {
  const { page, actor } = ana;
  await promises(actor, "Bright lamp", "Dim lamp");
  await page.goto(`/actions?as=board&team=${team(actor)}`);
  const card = (name: string) => page.getByRole("link", { name });
  await awake(page);
  await card("Bright lamp").focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(
    column(page, "In progress").getByRole("link", { name: "Bright lamp" }),
  ).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "Bright lamp" })).toBeVisible();
  expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(
    column(page, "In progress").getByRole("link", { name: "Bright lamp" }),
  ).toBeVisible();
  await expect(card("Bright lamp")).toBeFocused();

  await page.keyboard.press("Shift+ArrowRight");
  await dialog.getByLabel("What shows that it is done?").fill("Run 7 lights it.");
  await dialog.getByRole("button", { name: "Close it with this proof" }).click();
  await expect(column(page, "Done").getByRole("link", { name: "Bright lamp" })).toBeFocused();

  await card("Dim lamp").focus();
  await page.keyboard.press("m");
  await expect(dialog.getByText("Verified: Prove it first.")).toBeVisible();
  await dialog.getByRole("button", { name: "Won’t do" }).click();
  await dialog.getByLabel("Why will it not be done?").fill("The room is closed in May.");
  await dialog.getByRole("button", { name: "Accept the risk" }).click();
  await expect(column(page, "Won’t do").getByRole("link", { name: "Dim lamp" })).toBeFocused();
  await page.keyboard.press("h");
  await expect(card("Bright lamp")).toBeFocused();
});

test("a card is dragged; one that is settled by it asks first", async ({ ana }) => {
  const { page, actor } = ana;
  await promises(actor, "Loose lamp", "Fixed lamp");
  await page.goto(`/actions?as=board&team=${team(actor)}`);
  const card = page.getByRole("listitem").filter({ hasText: "Loose lamp" });
  const inColumn = (name: string) => column(page, name).getByRole("link", { name: "Loose lamp" });
  await awake(page);
  await card.dragTo(column(page, "In progress"));
  await expect(inColumn("In progress")).toBeVisible();
  await card.dragTo(column(page, "Done"));
  await expect(page.getByRole("dialog").getByLabel("What shows that it is done?")).toBeVisible();
  await page.getByRole("button", { name: "Leave it where it is" }).click();
  await expect(inColumn("In progress")).toBeVisible();
  await card.dragTo(column(page, "Verified"));
  await expect(
    page.getByText("Prove it first. Somebody else looks at the proof then."),
  ).toBeVisible();
  await expect(inColumn("In progress")).toBeVisible();
});

test("a column shows twenty, and twenty more when asked", async ({ ana }) => {
  const { page, actor } = ana;
  await promises(actor, ...Array.from({ length: 45 }, (_, at) => `Lamp number ${at + 1}`));
  await page.goto(`/actions?as=board&team=${team(actor)}`);
  const cards = column(page, "Open").getByRole("listitem");
  await expect(cards).toHaveCount(20);
  await page.getByRole("link", { name: /^20 more.*Open/ }).click();
  await expect(cards).toHaveCount(40);
  await page.getByRole("link", { name: /^20 more.*Open/ }).click();
  await expect(cards).toHaveCount(45);
  await expect(page.getByRole("link", { name: /more.*Open/ })).toHaveCount(0);
});

test("a view gets a name, is opened from it, renamed, deleted and brought back", async ({
  ana,
}) => {
  const { page, actor } = ana;
  await promises(actor, "Lamp of a view");
  await page.goto(`/actions?team=${team(actor)}&by=due`);
  await page.getByText("Save this view").click();
  await page.getByRole("textbox", { name: "Name" }).fill("Our lamps");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const views = page.getByRole("navigation", { name: "Views" });
  await expect(views.getByRole("link", { name: "Our lamps" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.goto("/actions");
  await views.getByRole("link", { name: "Our lamps" }).click();
  await page.waitForURL(/by=due/);
  await expect(page.getByRole("heading", { name: "Later" })).toBeVisible();
  await views.getByText("Rename", { exact: false }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill("Their lamps");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(views.getByRole("link", { name: "Their lamps" })).toBeVisible();
  await page.getByRole("button", { name: /^Delete/ }).click();
  await expect(views.getByRole("link", { name: "Their lamps" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(views.getByRole("link", { name: "Their lamps" })).toBeVisible();
});

test("the file has what the list has", async ({ ana }) => {
  const { page, actor } = ana;
  await promises(actor, "=Lamp in a file", "Other lamp");
  await page.goto(`/actions?team=${team(actor)}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^actions-\d{4}-\d\d-\d\d\.csv$/);
  const text = await (await page.request.get(`/actions/csv?team=${team(actor)}`)).text();
  expect(text.trim().split("\r\n")).toHaveLength(3);
  expect(text).toContain(`"'=Lamp in a file"`);
});

test("a draft is on nobody else's board, in nobody else's groups and in nobody else's file", async ({
  ana,
  ben,
}) => {
  const { id: postmortemId } = await build.postmortem(ana.actor, { title: "Draft of a lamp" });
  const owned = { ownerUserId: ben.actor.userId, title: "A lamp that is a secret" };
  await buildAction({ postmortemId }, owned);
  await buildAction({ postmortemId }, { ...owned, status: "done" });
  for (const look of [
    "?as=board",
    "?by=due&owner=me",
    "?by=owner",
    "?mine=true&status=all",
    "/csv?status=all",
  ]) {
    const answer = await ben.page.request.get(`/actions${look}`);
    expect([look, answer.status()]).toEqual([look, 200]);
    expect(await answer.text()).not.toContain("A lamp that is a secret");
  }
  const own = await ana.page.request.get(`/actions?as=board&team=${team(ana.actor)}`);
  expect(await own.text()).toContain("A lamp that is a secret");
});
