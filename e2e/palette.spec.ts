import type { Page } from "@playwright/test";
import { build } from "@/lib/testing/build";
import { Hands } from "./hands";
import { expect, test } from "./world";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search and commands" });
const field = (page: Page) => page.getByRole("combobox", { name: "Search and commands" });

async function opened(page: Page): Promise<Hands> {
  const hands = new Hands(page);
  await hands.press("ControlOrMeta+k");
  await expect(field(page)).toBeFocused();
  return hands;
}

test("places, teams and the theme are reached by keyboard alone", async ({ ana, ben }) => {
  const { page } = ana;
  const other = ben.actor.teams[0];
  await page.goto("/");

  let hands = await opened(page);
  await hands.write("new postmortem");
  await hands.press("Enter");
  await expect(page).toHaveURL(/\/postmortems\/new$/);
  await expect(palette(page)).toBeHidden();

  // A team of somebody else, by the name that it has.
  hands = await opened(page);
  await hands.write(`go to team ${other?.name}`);
  const line = page.getByRole("option", {
    name: `Go to team ${other?.name}`,
    exact: true,
    selected: true,
  });
  await expect(line).toBeVisible();
  await hands.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/teams/${other?.slug}$`));

  hands = await opened(page);
  await hands.write("theme dark");
  await hands.press("Enter");
  await expect(palette(page)).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page).toHaveURL(new RegExp(`/teams/${other?.slug}$`));
});

test("a late answer moves neither the choice nor what Enter does", async ({ ana }) => {
  const { page } = ana;
  const title = "A theme park went dark";
  await build.postmortem(ana.actor, { title });
  await page.goto("/");
  let answerNow = () => {};
  const late = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  await page.route(/\/search\/suggest\?q=theme/, async (route) => {
    await late;
    await route.continue();
  });

  const hands = await opened(page);
  await hands.write("theme dark");
  const theme = page.getByRole("option", { name: "Theme: dark" });
  await expect(theme).toHaveAttribute("aria-selected", "true");
  await hands.press("ArrowDown", "ArrowUp");
  answerNow();
  await expect(page.getByRole("option", { name: title })).toBeVisible();
  await expect(theme).toHaveAttribute("aria-selected", "true");
  await hands.press("Enter");
  await expect(palette(page)).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page).toHaveURL(/\/$/);
});

test("the number of a postmortem that one may not see leads to no other", async ({ ana, ben }) => {
  const { number: hidden } = await build.postmortem(ana.actor, { title: "A draft of Ana's" });
  const title = `This is PM-${hidden} again`;
  const { number } = await build.postmortem(ana.actor, { title, stage: "published" });
  await ben.page.goto(`/search?q=PM-${hidden}`);
  await expect(ben.page).toHaveURL(new RegExp(`/search\\?q=PM-${hidden}$`));
  await expect(ben.page.getByRole("link", { name: title })).toBeVisible();
  await ben.page.goto(`/search?q=PM-${number}`);
  await expect(ben.page).toHaveURL(new RegExp(`/postmortems/${number}$`));
});
