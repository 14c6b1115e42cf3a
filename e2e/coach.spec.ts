import AxeBuilder from "@axe-core/playwright";
import { build } from "@/lib/testing/build";
import { expect, saved, test } from "./world";

const lede = "In one paragraph";
const blame = "Marta forgot to run the migration on the fourth replica.";

test("words that name a person are asked about, and others are taken by keyboard", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/facts`);
  const field = page.getByLabel(lede);
  const remarks = page.getByRole("region", { name: "Remarks on these words" });
  await field.pressSequentially(`🔥 ${blame} All is well since.`);
  await expect(remarks).toContainText("This names a person.");
  await expect(field).toBeFocused();
  await saved(page);

  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^Use “/ }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await expect(field).not.toHaveValue(/Marta/);
  await expect(field).toHaveValue(/^🔥 .* All is well since\.$/);
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue(`🔥 ${blame} All is well since.`);
  await expect(remarks).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("words that somebody keeps are let be, until they take that back", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/facts`);
  await page.getByLabel(lede).fill(blame);
  const keep = page.getByRole("button", { name: "Keep as it is" });
  await keep.click();
  await expect(keep).toHaveCount(0);
  await saved(page);
  const looked = page.waitForResponse((answer) => answer.url().endsWith("/remarks"));
  await page.reload();
  await looked;
  await expect(page.getByLabel(lede)).toHaveValue(blame);
  await expect(keep).toHaveCount(0);
});

test("whoever wants no coach has none", async ({ ana: { actor, page } }) => {
  await page.goto("/settings");
  const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByText("Stay quiet").click();
  await kept;
  await page.reload();
  await expect(page.getByRole("radio", { name: "Stay quiet" })).toBeChecked();
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/facts`);
  const looked = page.waitForResponse((answer) => answer.url().endsWith("/remarks"));
  await page.getByLabel(lede).fill(blame);
  expect(await (await looked).json()).toEqual({ coached: false, remarks: [[]] });
  await expect(page.getByRole("region", { name: "Remarks on these words" })).toHaveCount(0);
});

test("a text that is looked at before it becomes a draft tells what would be asked", async ({
  ana: { page },
}) => {
  await page.goto("/postmortems/new");
  await page.getByLabel(/^Text of a postmortem/).fill(`# Orders failed\n\n${blame}\n`);
  await page.getByRole("button", { name: "Show what we understand" }).click();
  const asked = page.getByRole("region", { name: "What the coach would ask about" });
  await expect(asked).toContainText("The coach would ask about one place.");
  await expect(asked).toContainText("line 3");
  await expect(page.getByRole("button", { name: "Make the draft" })).toBeEnabled();
});
