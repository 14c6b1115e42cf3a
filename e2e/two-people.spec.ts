import type { Browser, Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { addEvent } from "@/lib/timeline/commands";
import { expect, saved, signIn, test } from "./world";

const impact = "Who noticed, and what did it do to them?";

/** A colleague of hers, in a browser of their own. */
async function colleagueOf(ana: Actor, browser: Browser) {
  const actor = await build.actor({ team: ana.teams[0]?.id ?? "" });
  const context = await browser.newContext();
  await signIn(context, actor);
  return { actor, page: await context.newPage() };
}

const questionOn = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "Somebody else changed this" });

/** The fields of which this browser keeps words that no server has. */
const keptFields = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("parapet.unsaved."))
      .map((key) => key.split(".").at(-1) ?? ""),
  );

const sayYesToLeaving = (page: Page) => page.on("dialog", (dialog) => void dialog.accept());

test("two people who write the same field keep both texts", async ({ ana, browser }) => {
  const { number } = await build.postmortem(ana.actor);
  const { page } = await colleagueOf(ana.actor, browser);
  await Promise.all([
    ana.page.goto(`/postmortems/${number}/facts`),
    page.goto(`/postmortems/${number}/facts`),
  ]);

  await page.getByLabel(impact).fill("Readers saw an empty page.");
  await saved(page);
  await ana.page.getByLabel(impact).fill("Orders failed.");
  await expect(questionOn(ana.page)).toContainText("Readers saw an empty page.");
  await questionOn(ana.page).getByRole("button", { name: "Keep both" }).click();
  await expect(ana.page.getByLabel(impact)).toHaveValue(
    "Readers saw an empty page.\n\nOrders failed.",
  );
  await saved(ana.page);

  await page.reload();
  await expect(page.getByLabel(impact)).toHaveValue("Readers saw an empty page.\n\nOrders failed.");
  await page.context().close();
});

test("two people who write different fields do not get in each other's way", async ({
  ana,
  browser,
}) => {
  const { number } = await build.postmortem(ana.actor);
  const other = await browser.newContext();
  await signIn(other, ana.actor);
  const page = await other.newPage();
  await Promise.all([
    ana.page.goto(`/postmortems/${number}/facts`),
    page.goto(`/postmortems/${number}/facts`),
  ]);
  await page.getByLabel("What surprised you?").fill("The alert was muted.");
  await ana.page.getByLabel(impact).fill("Orders failed.");
  await Promise.all([saved(page), saved(ana.page)]);
  await page.reload();
  await expect(page.getByLabel("What surprised you?")).toHaveValue("The alert was muted.");
  await expect(page.getByLabel(impact)).toHaveValue("Orders failed.");
  await other.close();
});

test("words written while the server is out of reach are kept, also when the tab closes", async ({
  ana,
}) => {
  const { page } = ana;
  const { number } = await build.postmortem(ana.actor);
  await page.goto(`/postmortems/${number}/facts`);
  await writeOffline(page, "Written on a train.");
  await page.goto(`/postmortems/${number}/facts`);
  await expect(page.getByLabel(impact)).toHaveValue("Written on a train.");
  await saved(page);
});

test("a choice between two texts waits, whatever is typed, left or walked away from", async ({
  ana: { actor, page },
  browser,
}) => {
  const { number } = await build.postmortem(actor);
  const facts = `/postmortems/${number}/facts`;
  const { page: other } = await colleagueOf(actor, browser);
  await Promise.all([page.goto(facts), other.goto(facts)]);
  await other.getByLabel(impact).fill("Readers saw an empty page.");
  await saved(other);

  const field = page.getByLabel(impact);
  await field.fill("Orders failed.");
  await expect(questionOn(page)).toContainText("Readers saw an empty page.");
  await field.fill("Orders failed, all of them.");
  await field.blur();
  await field.focus();
  await page.keyboard.press("Alt+PageDown");
  await expect(field).toHaveCount(0);
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.keyboard.press("Alt+PageUp");
  await expect(field).toHaveValue("Orders failed, all of them.");
  await expect(questionOn(page)).toContainText("Readers saw an empty page.");
  await other.reload();
  await expect(other.getByLabel(impact)).toHaveValue("Readers saw an empty page.");

  // A third text, while the choice is open, is asked about as well.
  await other.getByLabel(impact).fill("Readers saw nothing.");
  await saved(other);
  await questionOn(page).getByRole("button", { name: "Keep mine" }).click();
  await expect(questionOn(page)).toContainText("Readers saw nothing.");
  await questionOn(page).getByRole("button", { name: "Take theirs" }).click();
  await expect(field).toHaveValue("Readers saw nothing.");
  await expect(questionOn(page)).toHaveCount(0);
  await expect.poll(() => keptFields(page)).toEqual([]);
  await other.context().close();
});

test("words left on a train are not put over what a colleague wrote meanwhile", async ({
  ana: { actor, page },
  browser,
}) => {
  const { number } = await build.postmortem(actor);
  const facts = `/postmortems/${number}/facts`;
  await page.goto(facts);
  await writeOffline(page, "Written on a train.");
  const { page: other } = await colleagueOf(actor, browser);
  await other.goto(facts);
  await other.getByLabel(impact).fill("Written at a desk.");
  await saved(other);

  await page.goto(facts);
  await expect(page.getByLabel(impact)).toHaveValue("Written on a train.");
  await expect(questionOn(page)).toContainText("Written at a desk.");
  await other.reload();
  await expect(other.getByLabel(impact)).toHaveValue("Written at a desk.");
  await other.context().close();
});

test("words that arrived while their tab closed are not sent once more, weeks later", async ({
  ana: { actor, page },
  browser,
}) => {
  const { number } = await build.postmortem(actor);
  const facts = `/postmortems/${number}/facts`;
  await page.goto(facts);
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  await page.route("**/facts", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    arrived();
  });
  await page.getByLabel(impact).fill("Orders failed.");
  await arrival;
  sayYesToLeaving(page);
  await page.goto("/");
  await page.unroute("**/facts");

  await page.goto(facts);
  await expect(page.getByLabel(impact)).toHaveValue("Orders failed.");
  await expect.poll(() => keptFields(page)).toEqual([]);
  await page.goto("/");
  const { page: other } = await colleagueOf(actor, browser);
  await other.goto(facts);
  await other.getByLabel(impact).fill("Orders failed for an hour.");
  await saved(other);
  await page.goto(facts);
  await expect(page.getByLabel(impact)).toHaveValue("Orders failed for an hour.");
  await other.context().close();
});

test("whoever signs in next on a browser does not save another's words as their own", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  const facts = `/postmortems/${number}/facts`;
  await page.goto(facts);
  await writeOffline(page, "Ana's own words.");
  const colleague = await build.actor({ team: actor.teams[0]?.id ?? "" });
  await page.context().clearCookies();
  await signIn(page.context(), colleague);
  await page.goto(facts);
  await expect(page.getByLabel(impact)).toHaveValue("");
  await page.getByLabel(impact).fill("A colleague's words.");
  await saved(page);

  await page.context().clearCookies();
  await signIn(page.context(), actor);
  await page.goto(facts);
  await expect(page.getByLabel(impact)).toHaveValue("Ana's own words.");
  await expect(questionOn(page)).toContainText("A colleague's words.");
});

test("a pause behind a blank is no second person", async ({ ana: { actor, page } }) => {
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/facts`);
  const title = page.getByLabel("Title", { exact: true });
  await title.fill("Checkout is ");
  await saved(page);
  await page.getByLabel(impact).fill("Orders failed.");
  await saved(page);
  await expect(title).toHaveValue("Checkout is ");
  await title.fill("Checkout is down");
  await saved(page);
  await expect(questionOn(page)).toHaveCount(0);
  await page.reload();
  await expect(title).toHaveValue("Checkout is down");
});

test("both texts of a field of names are all the names", async ({
  ana: { actor, page },
  browser,
}) => {
  const { number } = await build.postmortem(actor);
  const facts = `/postmortems/${number}/facts`;
  const { page: other } = await colleagueOf(actor, browser);
  await Promise.all([page.goto(facts), other.goto(facts)]);
  await other.getByLabel("Services").fill("search");
  await saved(other);
  await page.getByLabel("Services").fill("basket");
  await questionOn(page).getByRole("button", { name: "Keep both" }).click();
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Services")).toHaveValue("search, basket");
  await other.context().close();
});

test("of two times for one event the writer chooses, once they have seen both", async ({
  ana: { actor, page },
  browser,
}) => {
  const { number } = await build.postmortem(actor);
  await addEvent(actor, { number, at: "2026-03-14T13:50Z", text: "Review is merged" });
  const { page: other } = await colleagueOf(actor, browser);
  for (const one of [page, other]) {
    await one.goto(`/postmortems/${number}/timeline`);
    await one.getByRole("button", { name: /Review is merged/ }).click();
  }
  const when = (one: Page) => one.getByLabel("When", { exact: true });
  await when(other).fill("14:20");
  await when(other).press("Enter");
  await saved(other);
  await when(page).fill("14:30");
  await when(page).press("Enter");
  await expect(questionOn(page)).toContainText("14:20");
  await questionOn(page).getByRole("button", { name: "Keep mine" }).click();
  await expect(questionOn(page)).toHaveCount(0);
  await saved(page);
  await other.reload();
  await expect(other.getByRole("list", { name: "Timeline" }).locator("time")).toHaveText(["14:30"]);
  await other.context().close();
});

/** Writes the impact while no server can be reached, and closes the page. */
async function writeOffline(page: Page, words: string): Promise<void> {
  await page.context().setOffline(true);
  // What a page sends while it goes can slip past the line above, and arrive.
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError("No network"));
  });
  await page.getByLabel(impact).fill(words);
  await page.getByLabel(impact).blur();
  await expect(page.getByText("Not saved yet: the server does not answer")).toBeVisible();
  sayYesToLeaving(page);
  await page.goto("about:blank");
  await page.context().setOffline(false);
}
