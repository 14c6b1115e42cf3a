import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { askWhy } from "@/lib/whys/commands";
import { expect, saved, test } from "./world";

/** One first why with two answers; the second was questioned once more. */
async function tree(actor: Actor, page: Page): Promise<number> {
  const { number } = await build.postmortem(actor);
  const say = (question: string, answer: string, parent?: string) =>
    askWhy(actor, { number, question, answer, parent });
  const top = await say("Why did checkout fail?", "One replica had another schema.");
  await say("Why another schema?", "Marta forgot the migration.", top.id);
  const unseen = await say("Why was it not seen?", "The alert was muted. Nobody owns it.", top.id);
  await say(
    "Why muted?",
    "It rang every night, and the channel is shared by four teams.",
    unseen.id,
  );
  await page.goto(`/postmortems/${number}/whys`);
  await expect(page.getByRole("treeitem")).toHaveCount(4);
  return number;
}

const item = (page: Page, name: string) =>
  page.getByRole("treeitem", { name: new RegExp(`^${name}`) });

/** "1 Why …? 2 Why …?" from top to bottom. */
const shape = (page: Page) =>
  page
    .getByRole("treeitem")
    .evaluateAll((all) =>
      all.map((one) => `${one.ariaLevel} ${one.ariaLabel?.replace(/\?.*/s, "?")}`).join("; "),
    );

test("keys walk the tree of whys, fold it and open a why to write", async ({
  ana: { actor, page },
}) => {
  await tree(actor, page);
  const [top, unseen] = [item(page, "Why did checkout"), item(page, "Why was it not seen")];
  await top.focus();
  await page.keyboard.press("ArrowDown");
  await expect(item(page, "Why another schema")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await expect(unseen).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByRole("treeitem")).toHaveCount(3);
  await page.reload();
  await expect(unseen).toHaveAttribute("aria-expanded", "false");
  await unseen.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(item(page, "Why muted")).toBeFocused();
  await expect(item(page, "Why muted")).toHaveAttribute("aria-level", "3");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const answer = page.getByLabel("Answer to: Why did checkout fail?");
  await expect(answer).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(answer).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" It was the third.");
  await page.keyboard.press("Escape");
  await expect(top).toBeFocused();
  await expect(top).toContainText("It was the third.");
  await saved(page);
});

test("a why is moved, merged and split by key, and each is taken back by key", async ({
  ana: { actor, page },
}) => {
  await tree(actor, page);
  const before = await shape(page);
  const undo = async () => {
    await page.keyboard.press("Control+z");
    await expect.poll(() => shape(page)).toBe(before);
  };
  const unseen = item(page, "Why was it not seen");
  await unseen.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(unseen).toHaveAttribute("aria-level", "3");
  await expect(unseen).toBeFocused();
  await expect(page.getByText("Moved the why.")).toBeVisible();
  await undo();

  await unseen.focus();
  await page.keyboard.press("m");
  const merged = item(page, "Why another schema");
  await expect(merged).toContainText("Marta forgot the migration.\n\nThe alert was muted.");
  await expect(page.getByText("Merged two whys.")).toBeVisible();
  await expect(merged).toBeFocused();
  await undo();

  await unseen.focus();
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Split into 2" }).click();
  await expect(page.getByText("Split the answer into 2.")).toBeVisible();
  await expect(page.getByRole("treeitem")).toHaveCount(5);
  await undo();
});

test("a why is dragged onto another and beside another, and Escape leaves it", async ({
  ana: { actor, page },
}) => {
  await tree(actor, page);
  const before = await shape(page);
  await drag(page, item(page, "Why another schema"), item(page, "Why muted"), 0.5);
  await expect(item(page, "Why another schema")).toHaveAttribute("aria-level", "4");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => shape(page)).toBe(before);
  await drag(page, item(page, "Why was it not seen"), item(page, "Why another schema"), 0.1);
  await expect
    .poll(() => shape(page))
    .toContain("2 Why was it not seen?; 3 Why muted?; 2 Why another");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(() => shape(page)).toBe(before);
  await drag(page, item(page, "Why another schema"), item(page, "Why muted"), 0.5, "Escape");
  await drag(page, item(page, "Why did checkout"), item(page, "Why muted"), 0.5);
  expect(await shape(page)).toBe(before);
});

async function drag(page: Page, from: Locator, to: Locator, part: number, key?: string) {
  await from.hover();
  const handle = await from.locator("[data-handle]").boundingBox();
  const card = await to.locator("[data-card]").boundingBox();
  if (!handle || !card) throw new Error("Nothing to drag is on the page");
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(card.x + 60, card.y + card.height * part, { steps: 5 });
  if (key) await page.keyboard.press(key);
  await page.mouse.up();
}

test("an answer that names a person is asked on, and is a condition once it says what can be changed", async ({
  ana: { actor, page },
}) => {
  await tree(actor, page);
  const forgot = item(page, "Why another schema");
  await forgot.getByText("Marta forgot the migration.").click();
  await forgot.getByRole("button", { name: /^More/ }).click();
  await expect(forgot.getByLabel(/A contributing condition/)).toBeDisabled();
  await forgot.getByRole("button", { name: /How would anybody have known/ }).click();
  const answer = page.getByLabel(/^Answer to: How would anybody have known/);
  await expect(answer).toBeFocused();
  await answer.fill("Nothing tells: the pipeline has no step for migrations.");
  await saved(page);
  const asked = item(page, "How would anybody have known");
  await asked.getByRole("button", { name: /^More/ }).click();
  await asked.getByLabel(/A contributing condition/).check();
  await expect(asked.getByText("contributing condition", { exact: true })).toBeVisible();
  await asked.getByRole("button", { name: /^Make an action/ }).click();
  await expect(asked.getByLabel("What will be different")).toBeFocused();
  await page.keyboard.type("The pipeline runs migrations on every replica");
  await saved(page);
  await page
    .getByRole("navigation", { name: "Steps" })
    .getByRole("link", { name: "Actions" })
    .click();
  await expect(page.getByLabel("What will be different").first()).toHaveValue(
    "The pipeline runs migrations on every replica",
  );
});

test("an open why is accessible with each of its panels, in both themes", async ({
  ana: { actor, page },
}) => {
  await tree(actor, page);
  const open = item(page, "Why was it not seen");
  await open.focus();
  await page.keyboard.press("Enter");
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const panel of [/^Evidence/, /^Split/, /^More/]) {
      await open.getByRole("button", { name: panel }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))
        .toEqual([]);
    }
  }
});
