import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Hands } from "./hands";
import { expect, saved, test } from "./world";

const real = join(
  process.cwd(),
  "../shared/data/real/postmortems/2i2c/2025-07-21-openscapes-hub-pods-dying.md",
);

/** The first six messages of the night, as they were copied from the chat. */
function chat(): string {
  if (!existsSync(real)) return readFileSync(join(process.cwd(), "e2e/an-evening.md"), "utf8");
  const text = readFileSync(real, "utf8");
  return text.slice(text.indexOf("## July 22"), text.indexOf("7:42"));
}

test("somebody new tells a night by keyboard alone, from a pasted chat to a published postmortem", async ({
  ana: { page },
}) => {
  test.setTimeout(180_000);
  const hands = new Hands(page);
  await test.step("paste the chat", () => pasteChat(page, hands));
  await test.step("name it", () => nameIt(page, hands));
  await test.step("mark what the night turned on", () => markMilestones(page, hands));
  await test.step("ask why, five times, in two branches", () => askWhys(page, hands));
  await test.step("mark every layer", () => markLayers(page, hands));
  await test.step("promise two actions", () => promise(page, hands));
  await test.step("teach one lesson", () => teach(page, hands));
  await test.step("publish", () => publish(page, hands));
  await test.step("it is there to be read", () => read(page));
  test.info().annotations.push({ type: "actions", description: String(hands.actions) });
  console.log(`A newcomer needed ${hands.actions} actions.`);
  expect(hands.actions).toBeLessThan(90);
});

async function pasteChat(page: Page, hands: Hands): Promise<void> {
  await page.goto("/postmortems/new");
  await hands.reach(page.getByLabel("Text of a postmortem, a chat or a list of times"));
  await hands.paste(chat());
  await hands.reach(page.getByRole("button", { name: "Show what we understand" }));
  await hands.press("Enter");
  await expect(page.getByText(/6 events/)).toBeVisible();
  await hands.reach(page.getByRole("button", { name: "Make the draft" }));
  await hands.press("Enter");
  await page.waitForURL(/\/facts/);
}

async function nameIt(page: Page, hands: Hands): Promise<void> {
  await hands.reach(page.getByLabel("Title"));
  await hands.press("ControlOrMeta+a");
  await hands.write("The hub answered nobody for half a night before a workshop");
  await saved(page);
}

async function markMilestones(page: Page, hands: Hands): Promise<void> {
  await hands.press("Alt+PageDown");
  await page.waitForURL(/\/timeline/);
  const events = page.getByRole("list", { name: "Timeline" }).getByRole("button");
  await expect(events.first()).toBeFocused();
  for (const [letter, milestone] of [
    ["i", "impact started"],
    ["r", "responded"],
  ] as const) {
    await hands.press("m", letter, "Escape", "j");
    await expect(page.getByText(milestone).first()).toBeVisible();
  }
}

const branch = [
  ["Why did nobody get an answer?", "The hub was ended each time that it started."],
  ["How did it come to be ended?", "Starting it takes more memory than it may use."],
  ["What makes starting so hungry?", "It reads every server that ever ran, all at once."],
] as const;
const other = [
  ["How did five hours pass before anybody saw it?", "The alert has no reader at night."],
  ["What would have reached somebody?", "No hub has a second alert that calls a person."],
] as const;

async function askWhys(page: Page, hands: Hands): Promise<void> {
  await hands.press("Alt+PageDown");
  await page.waitForURL(/\/whys/);
  await hands.press("ControlOrMeta+a");
  for (const [at, [question, answer]] of branch.entries()) {
    if (at > 0) await hands.press("Enter");
    await ask(page, hands, question, answer);
  }
  await hands.press("ControlOrMeta+Enter");
  for (const [at, [question, answer]] of other.entries()) {
    if (at > 0) await hands.press("Enter");
    await ask(page, hands, question, answer);
  }
  await expect(page.getByRole("treeitem")).toHaveCount(5);
  await expect(page.getByRole("treeitem", { level: 3 })).toHaveCount(2);
  await saved(page);
}

async function ask(page: Page, hands: Hands, question: string, answer: string): Promise<void> {
  await hands.write(question);
  await hands.press("Enter");
  await expect(page.getByLabel(`Answer to: ${question}`)).toBeFocused();
  await hands.write(answer);
}

async function markLayers(page: Page, hands: Hands): Promise<void> {
  await hands.press("Alt+PageDown");
  await page.waitForURL(/\/layers/);
  const layers = page.getByRole("radiogroup").or(page.getByRole("group"));
  await expect(page.getByRole("radio").first()).toBeFocused();
  const row = await layers.count();
  expect(row).toBeGreaterThan(7);
  for (let at = 0; at < row; at += 1) await hands.press(at === row - 1 ? "1" : "2");
  await saved(page);
  await expect(page.getByText("not marked")).toHaveCount(0);
}

async function promise(page: Page, hands: Hands): Promise<void> {
  await hands.press("Alt+PageDown");
  await page.waitForURL(/\/actions/);
  const next = page.getByLabel("Next action: what will be different?");
  for (const title of [
    "Load servers in pages of a hundred when the hub starts",
    "Call the person on duty when a hub is down for five minutes",
  ]) {
    await expect(next).toBeFocused();
    await hands.write(title);
    await hands.press("Enter");
    await expect(next).toHaveValue("");
  }
}

async function teach(page: Page, hands: Hands): Promise<void> {
  await hands.press("Alt+PageDown");
  await page.waitForURL(/\/lessons/);
  await expect(page.getByLabel("Next lesson")).toBeFocused();
  await hands.write(
    "What a service reads at its start grows unseen. Look at the oldest one you run.",
  );
  await hands.press("ControlOrMeta+Enter");
  await expect(page.getByLabel("Next lesson")).toHaveValue("");
}

async function publish(page: Page, hands: Hands): Promise<void> {
  await hands.press("Alt+PageDown");
  await page.waitForURL(/\/review/);
  await expect(page.getByRole("button", { name: "Publish" })).toBeFocused();
  await hands.press("Enter");
  await page.waitForURL(/\/postmortems\/\d+$/);
}

/** What another team now reads. */
async function read(page: Page): Promise<void> {
  const main = page.getByRole("main");
  await expect(main.getByText("First alert fires")).toBeVisible();
  await expect(main.getByText("The alert has no reader at night.")).toBeVisible();
  await expect(main.getByText("Load servers in pages of a hundred").first()).toBeVisible();
  await expect(
    main.getByText("What a service reads at its start grows unseen").first(),
  ).toBeVisible();
  await expect(main.getByRole("img", { name: /held/ }).first()).toBeVisible();
}
