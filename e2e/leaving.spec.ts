import type { Page } from "@playwright/test";
import { commitToAction } from "@/lib/action-items/commands";
import { build } from "@/lib/testing/build";
import { expect, test } from "./world";

test("a day that is stepped by key is kept, also by who leaves before the server has answered", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  const title = `Names are compared each night ${number}`;
  await commitToAction(actor, { number, title, dueOn: "2031-03-10" });
  // A server that never answers in time.
  await page.route("**/actions", async (route) => {
    if (route.request().method() === "POST") return;
    await route.continue();
  });
  await page.goto(`/postmortems/${number}/actions`);
  const due = page.getByLabel("Due").first();
  await expect(due).toHaveValue("2031-03-10");
  // Until the page is alive a key moves the field alone.
  await expect(async () => {
    await due.press("ArrowUp");
    expect(await keptDays(page)).toHaveLength(1);
  }).toPass({ timeout: 20_000 });
  const stepped = await due.inputValue();
  expect(stepped).not.toBe("2031-03-10");
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("/");

  await page.unroute("**/actions");
  await page.goto(`/postmortems/${number}/actions`);
  await expect.poll(() => keptDays(page)).toEqual([]);
  await page.reload();
  await expect(due).toHaveValue(stepped);
});

/** Of the days that no server has confirmed, as this browser keeps them. */
const keptDays = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(".dueOn")));
