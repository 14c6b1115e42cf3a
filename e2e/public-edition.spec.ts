import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { changeEdition, startEdition } from "@/lib/sharing/commands";
import { Strikes } from "@/lib/sharing/schema";
import { buildWhole } from "@/lib/testing/build-whole";
import { expect, test } from "./world";

const board = "https://example.com/board";

/** Ready to be made public: nothing of it is left to decide. */
async function prepared(by: Actor) {
  const { slug: layer } = await db.layer.findFirstOrThrow();
  const { number } = (await buildWhole(by, { word: "Harmless", layer, published: true })).at;
  await startEdition(by, { number });
  const strikes = Strikes.parse({ out: ["team", "severity", "services"], kept: [board] });
  await changeEdition(by, { number, strikes });
  const { slug } = await db.publicEdition.findFirstOrThrow({ where: { postmortem: { number } } });
  return { number, slug };
}

test("nothing becomes public that nobody looked at, and nothing stays that was struck", async ({
  ana,
  page,
}) => {
  const { number, slug } = await prepared(ana.actor);
  await page.goto(`/postmortems/${number}/public`);
  const summary = `See [the board](${board}).`;
  await db.postmortem.update({ where: { number }, data: { summary } });
  await page.getByRole("button", { name: "Make public" }).click();
  await expect(page.getByText(/^Something changed since you looked/)).toBeVisible();
  const outside = page.getByRole("region", { name: "As a stranger sees it" });
  await expect(outside).toContainText("See the board.");
  await page.getByRole("button", { name: "Make public" }).click();
  await expect(page.getByText(/^Public since/)).toBeVisible();
  expect(await (await page.request.get(`/p/${slug}`)).text()).toContain(board);

  // Not a word differs, and yet strangers can follow it until the change is public.
  await page.getByText("To decide", { exact: true }).click();
  await page.getByRole("button", { name: `Strike ${board}` }).click();
  await page.getByRole("button", { name: "Publish these changes outside" }).click();
  await expect(page.getByRole("button", { name: "Publish these changes outside" })).toHaveCount(0);
  expect(await (await page.request.get(`/p/${slug}`)).text()).not.toContain(board);
});

test("the public address is not lost by one press, and comes back by another", async ({
  ana,
  page,
}) => {
  const { number, slug } = await prepared(ana.actor);
  const status = async () => (await page.request.get(`/p/${slug}`)).status();
  await page.goto(`/postmortems/${number}/public`);
  await page.getByRole("button", { name: "Make public" }).click();
  await expect(page.getByText(/^Public since/)).toBeVisible();
  await page.getByText("Title, address, and who finds it").click();

  await page.getByRole("button", { name: "Choose an address" }).click();
  await page.getByRole("button", { name: "Use this address" }).click();
  await expect(page.getByRole("textbox", { name: "Address", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Cancel" }).click();

  const another = page.getByRole("button", { name: "New random address" });
  const question = page.getByRole("dialog", { name: "Change the public address?" });
  await another.click();
  await question.getByRole("button", { name: "Keep this address" }).click();
  await expect(question).toBeHidden();
  expect(await status()).toBe(200);

  await another.click();
  await question.getByRole("button", { name: "Change the address" }).click();
  await expect(
    page.getByText("The address is changed. The former one leads nowhere."),
  ).toBeVisible();
  expect(await status()).toBe(404);
  await page
    .getByRole("region", { name: "Messages" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect.poll(status).toBe(200);
});

test("the title keeps its words and its place while what was typed before is saved", async ({
  ana,
  page,
}) => {
  const { number } = await prepared(ana.actor);
  await page.goto(`/postmortems/${number}/public`);
  await page.getByText("Title, address, and who finds it").click();
  let answer = () => {};
  const answered = new Promise<void>((done) => {
    answer = done;
  });
  await page.route(`**/postmortems/${number}/public`, async (route) => {
    if (route.request().method() === "POST") await answered;
    await route.continue();
  });
  const title = page.getByRole("textbox", { name: "Title outside" });
  const heading = page
    .getByRole("region", { name: "As a stranger sees it" })
    .getByRole("heading", { level: 1 });
  await title.fill("It went dark");
  await title.press("Tab");
  await title.press("End");
  await page.keyboard.insertText(" at noon");
  answer();
  await expect(heading).toHaveText("It went dark");
  await expect(title).toBeFocused();
  await expect(title).toHaveValue("It went dark at noon");
  await title.press("Tab");
  await expect(heading).toHaveText("It went dark at noon");
  await expect(page.getByText(/^Meanwhile somebody named it/)).toHaveCount(0);
});
