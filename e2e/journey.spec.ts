import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, saved, test } from "./world";

const real = join(
  process.cwd(),
  "../shared/data/real/postmortems/jenkins-infra/20211118-jenkinsio-outage.md",
);
const own = join(process.cwd(), "e2e/an-evening.md");
const source = existsSync(real) ? real : own;
if (source === own)
  console.log("No real postmortems beside the project: the journey begins with our own.");

test("from the text of a night to a lesson that another team answers and a promise that is proved", async ({
  ana,
  ben,
}) => {
  test.setTimeout(180_000);
  const { page } = ana;
  const number = await test.step("a draft is made of a pasted text", () => importText(page));
  await test.step("facts", () => writeFacts(page));
  await test.step("timeline", () => writeTimeline(page, number));
  await test.step("whys", () => askWhys(page, number));
  await test.step("layers", () => markLayers(page, number));
  await test.step("actions", () => promise(page, number));
  await test.step("lessons", () => teach(page, number));

  await test.step("until it is published another team sees nothing of it", async () => {
    await ben.page.goto(`/postmortems/${number}`);
    await expect(ben.page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  });
  await test.step("publish", async () => {
    await page.goto(`/postmortems/${number}/review`);
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText(/Published/).first()).toBeVisible();
  });
  await test.step("another team finds the lesson and answers it", () => answer(ben.page));
  await test.step("the owner proves the promise", () => prove(page));
});

async function importText(page: Page): Promise<number> {
  await page.goto("/postmortems/new");
  await page
    .getByLabel("Text of a postmortem, a chat or a list of times")
    .fill(readFileSync(source, "utf8"));
  await page.getByRole("button", { name: "Show what we understand" }).click();
  await expect(page.getByText(/7 events/)).toBeVisible();
  await page.getByRole("button", { name: "Make the draft" }).click();
  await page.waitForURL(/\/postmortems\/\d+\/facts/);
  return Number(page.url().match(/postmortems\/(\d+)/)?.[1]);
}

async function writeFacts(page: Page): Promise<void> {
  await page.getByLabel("Title").fill("The project site answered nobody for an afternoon");
  await page.getByLabel("Severity").selectOption("SEV 2");
  await page
    .getByLabel("Who noticed, and what did it do to them?")
    .fill("Nobody could read the manual.");
  await saved(page);
  await page.getByLabel("How many").fill("34");
  await page.getByLabel("Of what").fill("reports");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove 34 reports" })).toBeVisible();
  await expect(page.getByLabel("How many")).toBeFocused();
}

async function writeTimeline(page: Page, number: number): Promise<void> {
  await page.goto(`/postmortems/${number}/timeline`);
  const timeline = page.getByRole("list", { name: "Timeline" });
  const rows = timeline.getByRole("button").filter({ has: page.locator("time") });
  await expect(rows).toHaveCount(7);
  const line = page.getByLabel("Next event: a time, then what happened");
  await line.fill("≈23:58 The last mirror catches up");
  await line.press("Enter");
  await expect(rows).toHaveCount(8);
  await expect(line).toBeFocused();
  await mark(page, rows.first(), "impact started");
  await mark(page, rows.nth(3), "mitigated");
  const last = rows.filter({ hasText: "The last mirror catches up" });
  await last.press("x");
  await expect(rows).toHaveCount(7);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows).toHaveCount(8);
}

/** Opens a row by key, chooses its milestone and closes it, which leaves the keyboard on the row. */
async function mark(page: Page, row: Locator, milestone: string): Promise<void> {
  await row.press("m");
  await expect(page.getByLabel("Milestone")).toBeFocused();
  await page.getByLabel("Milestone").selectOption(milestone);
  await saved(page);
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
  await expect(row).toContainText(milestone);
}

async function askWhys(page: Page, number: number): Promise<void> {
  await page.goto(`/postmortems/${number}/whys`);
  await page.getByLabel("Your first question").fill("Why did nobody get an answer?");
  await page.keyboard.press("Enter");
  const first = page.getByLabel("Answer to: Why did nobody get an answer?");
  await first.fill("The address pointed to a machine that was gone.");
  await saved(page);
  await first.press("Enter");
  await page.getByLabel("What do you ask about that answer?").fill("Why did it still point there?");
  await page.keyboard.press("Enter");
  await page
    .getByLabel("Answer to: Why did it still point there?")
    .fill("No check compares records with machines.");
  await saved(page);
}

async function markLayers(page: Page, number: number): Promise<void> {
  await page.goto(`/postmortems/${number}/layers`);
  await page.getByRole("group", { name: "Staging" }).getByText("not there").click();
  await page.getByRole("group", { name: "Monitoring" }).getByText("held").click();
  await saved(page);
}

async function promise(page: Page, number: number): Promise<void> {
  await page.goto(`/postmortems/${number}/actions`);
  const next = page.getByLabel("Next action: what will be different?");
  await next.fill("Compare records with machines every hour");
  await next.press("Enter");
  await expect(next).toBeFocused();
  await expect(next).toHaveValue("");
  const mine = page.getByRole("listitem").filter({
    has: page.getByRole("button", { name: "Remove: Compare records with machines every hour" }),
  });
  await mine.getByLabel("Owner").selectOption({ label: "Ana Kowalski" });
  await saved(page);
}

async function teach(page: Page, number: number): Promise<void> {
  await page.goto(`/postmortems/${number}/lessons`);
  await page
    .getByLabel("Next lesson")
    .fill("A name that points nowhere is found by nobody. Compare records with machines.");
  await page.getByLabel("Tags").last().fill("dns");
  await page
    .getByRole("button", { name: /^(Add|Keep)/ })
    .last()
    .click();
  // The words stand in the field itself until they are kept.
  await expect(page.getByLabel("Next lesson")).toHaveValue("");
}

async function answer(page: Page): Promise<void> {
  await page.goto("/lessons?tag=dns");
  const lesson = page
    .getByRole("listitem")
    .filter({ hasText: "A name that points nowhere" })
    .first();
  await lesson.getByRole("button", { name: "Already covered" }).click();
  await lesson.getByLabel(/^What covers you/).fill("A nightly job compares them: run 88.");
  await lesson.getByRole("button", { name: "Answer" }).click();
  await expect(lesson.getByText("A nightly job compares them: run 88.")).toBeVisible();
}

async function prove(page: Page): Promise<void> {
  await page.goto("/actions?mine=true");
  const item = page
    .getByRole("listitem")
    .filter({ hasText: "Compare records with machines every hour" });
  await item.getByText("Prove it").click();
  await item
    .getByLabel("What shows that it is done?")
    .fill("Run 91 found a stale record and said so.");
  await item.getByRole("button", { name: "Close it with this proof" }).click();
  await expect(item).toHaveCount(0);
  await page.goto("/actions?mine=true&status=done");
  await expect(
    page.getByRole("heading", { name: "Compare records with machines every hour" }),
  ).toBeVisible();
}
