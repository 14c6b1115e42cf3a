import { expect, test } from "./world";

test("the first start leads to an organisation with something to read, and happens once", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto("/");
  await expect(page).toHaveURL(/set-up/);
  await page.getByLabel("Your organisation").fill("Northwind Books");
  await page.getByLabel("Your first team").fill("Operations");
  await page.getByLabel("Your name").fill("Mara Lindqvist");
  await page.getByLabel("Email").fill("mara@example.test");
  await page.getByLabel("Password", { exact: true }).fill("nine lighthouses at dusk");
  await page.getByLabel(/example organisation/).check();
  await page.getByRole("button", { name: "Set up Parapet" }).click();
  await expect(page.getByRole("heading", { name: "Hello, Mara" })).toBeVisible({ timeout: 90_000 });

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Postmortems" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Postmortems" })).toBeVisible();
  expect(await page.getByRole("main").getByRole("listitem").count()).toBeGreaterThanOrEqual(8);

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Practices" })
    .click();
  await expect(page.getByRole("link", { name: /^Whoever mutes an alert/ })).toBeVisible();
  // A job tells of the example's past, a moment later.
  await expect(async () => {
    await page.goto("/inbox");
    await expect(page.getByRole("link", { name: /Platform tooling accepted/ })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 120_000 });

  await page.context().clearCookies();
  await page.goto("/set-up");
  await expect(page).toHaveURL(/sign-in/);
});
