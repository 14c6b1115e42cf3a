import { Hands } from "./hands";
import { expect, test } from "./world";

test("three fields by keyboard are a near miss that others find, with the layer that held", async ({
  ana: { page },
  ben,
}) => {
  const hands = new Hands(page);
  await page.goto("/postmortems/near-miss");
  const first = page.getByLabel("What nearly happened?");
  await expect(first).toBeFocused();
  const title = `A migration nearly ran against production ${Date.now()}`;
  await hands.write(`${title}. The window showed the wrong name.`);
  await hands.press("Tab", "Space", "ArrowRight");
  const held = page.getByRole("radio", { checked: true });
  await expect(held).toBeFocused();
  await hands.press("Tab");
  await expect(page.getByLabel("What would make sure it is caught next time too?")).toBeFocused();
  await hands.write("The tool asks for the name of the database before it runs");
  await hands.press("ControlOrMeta+Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(hands.actions).toBeLessThan(10);
  await expect(page.getByText("Near miss").first()).toBeVisible();

  await ben.page.goto("/postmortems");
  const row = ben.page.getByRole("listitem").filter({ hasText: title });
  await expect(row).toContainText("near miss", { ignoreCase: true });
  await expect(row.getByRole("img", { name: /^Tower: .*held/ })).toBeVisible();
  await row.getByRole("link").first().click();
  await expect(ben.page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(ben.page.getByText("The tool asks for the name").first()).toBeVisible();
});

test("the coach asks about a near miss before anybody reads it, and is kept off for the page", async ({
  ana: { page },
}) => {
  await page.goto("/postmortems/near-miss");
  const remarks = page.getByRole("region", { name: "Remarks on these words" });
  const first = page.getByLabel("What nearly happened?");
  await first.pressSequentially("A colleague forgot which window was production.");
  await expect(remarks).toContainText("This names a person.");
  await expect(first).toBeFocused();
  await page.getByRole("button", { name: "Keep as it is" }).click();
  await expect(remarks).toHaveCount(0);
  await page.getByLabel("What would make sure it is caught next time too?").fill("Be more careful");
  await expect(remarks).toContainText("Nobody could tell when this is done.");
});
