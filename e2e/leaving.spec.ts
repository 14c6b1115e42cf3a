import type { Page } from "@playwright/test";
import { commitToAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { expect, test } from "./world";

test("a day that is stepped by key is kept, also by who leaves before the server has answered", async ({
  ana: { actor, page },
}) => {
  const number = await aPromiseDue(actor, "2031-03-10");
  await silence(page);
  const due = await openDue(page, number, "2031-03-10");
  // Until the page is alive a key moves the field alone.
  await expect(async () => {
    await due.press("ArrowUp");
    expect(await keptDays(page)).toHaveLength(1);
  }).toPass({ timeout: 20_000 });
  const stepped = await due.inputValue();
  expect(stepped).not.toBe("2031-03-10");
  await leave(page);

  await answer(page);
  await page.goto(`/postmortems/${number}/actions`);
  await expect.poll(() => keptDays(page)).toEqual([]);
  await page.reload();
  await expect(due).toHaveValue(stepped);
});

test("a day that is emptied is kept so by who leaves with the field; half a day is not", async ({
  ana: { actor, page },
}) => {
  const number = await aPromiseDue(actor, "2031-03-10");
  await silence(page);
  const due = await openDue(page, number, "2031-03-10");
  await due.focus();
  await due.press("Backspace");
  await expect(due).toHaveValue("");
  expect(await keptDays(page)).toEqual([]);
  await expect(async () => {
    for (const _part of ["day", "month", "year"]) {
      await due.press("Backspace");
      await due.press("ArrowRight");
    }
    expect(await keptDays(page)).toHaveLength(1);
  }).toPass({ timeout: 20_000 });
  await leave(page);

  await answer(page);
  await page.goto(`/postmortems/${number}/actions`);
  await expect.poll(() => keptDays(page)).toEqual([]);
  await page.reload();
  await expect(due).toHaveValue("");
});

async function aPromiseDue(actor: Actor, dueOn: string): Promise<number> {
  const { number } = await build.postmortem(actor);
  const title = `Names are compared each night ${number}`;
  await commitToAction(actor, { number, title, dueOn });
  return number;
}

async function openDue(page: Page, number: number, day: string) {
  await page.goto(`/postmortems/${number}/actions`);
  const due = page.getByLabel("Due").first();
  await expect(due).toHaveValue(day);
  return due;
}

/** A server that never answers in time. */
const silence = (page: Page) =>
  page.route("**/actions", async (route) => {
    if (route.request().method() === "POST") return;
    await route.continue();
  });
const answer = (page: Page) => page.unroute("**/actions");

async function leave(page: Page): Promise<void> {
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("/");
}

/** Of the days that no server has confirmed, as this browser keeps them. */
const keptDays = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(".dueOn")));
