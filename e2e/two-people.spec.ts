import { build } from "@/lib/testing/build";
import { expect, saved, signIn, test } from "./world";

const impact = "Who noticed, and what did it do to them?";

test("two people who write the same field keep both texts", async ({ ana, browser }) => {
  const { number } = await build.postmortem(ana.actor);
  const colleague = await build.actor({ team: ana.actor.teams[0]?.id ?? "" });
  const other = await browser.newContext();
  await signIn(other, colleague);
  const page = await other.newPage();
  await Promise.all([
    ana.page.goto(`/postmortems/${number}/facts`),
    page.goto(`/postmortems/${number}/facts`),
  ]);

  await page.getByLabel(impact).fill("Readers saw an empty page.");
  await saved(page);
  await ana.page.getByLabel(impact).fill("Orders failed.");
  const question = ana.page.getByRole("alert").filter({ hasText: "Somebody else changed this" });
  await expect(question).toContainText("Readers saw an empty page.");
  await question.getByRole("button", { name: "Keep both" }).click();
  await expect(ana.page.getByLabel(impact)).toHaveValue(
    "Readers saw an empty page.\n\nOrders failed.",
  );
  await saved(ana.page);

  await page.reload();
  await expect(page.getByLabel(impact)).toHaveValue("Readers saw an empty page.\n\nOrders failed.");
  await other.close();
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
  await page.context().setOffline(true);
  await page.getByLabel(impact).fill("Written on a train.");
  await page.getByLabel(impact).blur();
  await expect(page.getByText("Not saved yet: the server does not answer")).toBeVisible();
  await page.context().setOffline(false);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(`/postmortems/${number}/facts`);
  await expect(page.getByLabel(impact)).toHaveValue("Written on a train.");
  await saved(page);
});
