import type { Locator, Page, Request } from "@playwright/test";
import { build } from "@/lib/testing/build";
import { addEvent } from "@/lib/timeline/commands";
import { askWhy } from "@/lib/whys/commands";
import { expect, saved, test } from "./world";

const nextEvent = "Next event: a time, then what happened";

/** Away to another step and back, from the middle of a sentence in this field. */
async function walkAway(page: Page, field: Locator): Promise<void> {
  await page.keyboard.press("Alt+PageDown");
  await expect(field).toHaveCount(0);
  // The keyboard arrives last, and the next key is heard from then on.
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.keyboard.press("Alt+PageUp");
  await expect(field).toBeVisible();
}

const isSent = (request: Request): boolean => request.method() === "POST";

/** Holds back what is sent from this page until it is let go. */
async function holdBack(page: Page) {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/postmortems/**", async (route) => {
    if (isSent(route.request())) await gate;
    await route.continue();
  });
  return letGo;
}

test("half a line, half a question and half a lesson are there when their writer comes back", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/timeline`);
  const line = page.getByLabel(nextEvent);
  await line.fill("14:02 Deploy 8841 rea");
  await walkAway(page, line);
  await expect(line).toHaveValue("14:02 Deploy 8841 rea");

  await page.goto(`/postmortems/${number}/whys`);
  const first = page.getByLabel("Your first question");
  await first.fill("Why did checkout fail for eve");
  await walkAway(page, first);
  await expect(first).toHaveValue("Why did checkout fail for eve");

  await page.goto(`/postmortems/${number}/lessons`);
  const [lesson, tags] = [page.getByLabel("Next lesson"), page.getByLabel("Tags", { exact: true })];
  await lesson.fill("A certificate that nobody");
  await tags.fill("certif");
  await walkAway(page, lesson);
  await expect(lesson).toHaveValue("A certificate that nobody");
  await expect(tags).toHaveValue("certif");
});

test("a question that was left with Escape waits at its place in the tree", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  const question = "Why did checkout fail?";
  await askWhy(actor, { number, question, answer: "A certificate had run out." });
  await page.goto(`/postmortems/${number}/whys`);
  const why = page.getByRole("treeitem", { name: new RegExp(`^${question.slice(0, -1)}`) });
  const field = page.getByLabel("What do you ask about that answer?");
  await why.focus();
  await page.keyboard.press("n");
  await field.fill("Why did nobody renew");
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(why).toBeFocused();
  await page.keyboard.press("n");
  await expect(field).toHaveValue("Why did nobody renew");
  await walkAway(page, field);
  await expect(field).toHaveValue("Why did nobody renew");

  await field.fill("Why did nobody renew it?");
  await field.press("Enter");
  await expect(page.getByRole("treeitem", { name: /^Why did nobody renew it/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("treeitem")).toHaveCount(2);
  await expect(field).toHaveCount(0);
});

test("a line that is refused late stays, also when the next one is kept", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  await addEvent(actor, { number, at: "2026-03-14T13:50Z", text: "Review is merged" });
  await page.goto(`/postmortems/${number}/timeline`);
  const line = page.getByLabel(nextEvent);
  const letGo = await holdBack(page);
  await line.fill("Deploy fails");
  await line.press("Enter");
  await line.fill("14:10 The pager rings");
  letGo();
  const refused = page.getByRole("alert").filter({ hasText: "Deploy fails" });
  await expect(refused).toContainText("Begin with the time");
  await line.press("Enter");
  const timeline = page.getByRole("list", { name: "Timeline" });
  await expect(timeline).toContainText("The pager rings");
  await expect(refused).toBeVisible();

  await walkAway(page, line);
  await refused.getByRole("button", { name: "Put it back" }).click();
  await expect(line).toHaveValue("Deploy fails");
  await line.fill("14:04 Deploy fails");
  await line.press("Enter");
  await expect(timeline.locator("time")).toHaveText(["13:50", "14:04", "14:10"]);
  await expect(refused).toHaveCount(0);
});

test("a time that nobody answered to is sent again with Enter", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  await addEvent(actor, { number, at: "2026-03-14T13:50Z", text: "Review is merged" });
  await page.goto(`/postmortems/${number}/timeline`);
  await page.getByRole("button", { name: /Review is merged/ }).click();
  const when = page.getByLabel("When", { exact: true });
  await page.context().setOffline(true);
  await when.fill("14:20");
  await when.press("Enter");
  await expect(when).toHaveAccessibleDescription(/does not answer/);
  await page.context().setOffline(false);
  await when.press("Enter");
  await expect(when).not.toHaveAccessibleDescription(/does not answer/);
  await saved(page);
  await page.reload();
  await expect(page.getByRole("list", { name: "Timeline" }).locator("time")).toHaveText(["14:20"]);
});

test("two quick presses add one lesson", async ({ ana: { actor, page } }) => {
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/lessons`);
  const sent: string[] = [];
  page.on("request", (request) => isSent(request) && sent.push(request.url()));
  const letGo = await holdBack(page);
  const lesson = page.getByLabel("Next lesson");
  await lesson.fill("A certificate that nobody owns runs out.");
  await lesson.press("ControlOrMeta+Enter");
  await lesson.press("ControlOrMeta+Enter");
  letGo();
  await expect(page.getByLabel("Lesson 1", { exact: true })).toHaveValue(
    "A certificate that nobody owns runs out.",
  );
  await saved(page);
  expect(sent.filter((url) => url.endsWith("/lessons"))).toHaveLength(1);
  await expect(page.getByLabel("Lesson 2", { exact: true })).toHaveCount(0);
});

test("a mark that nobody heard of does not go on looking kept", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  await askWhy(actor, { number, question: "Why did checkout fail?", answer: "A lease ran out." });
  await page.goto(`/postmortems/${number}/whys`);
  const why = page.getByRole("treeitem", { name: /^Why did checkout fail/ });
  await why.focus();
  await page.context().setOffline(true);
  await page.keyboard.press("a");
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("does not answer");
  await expect(why).not.toHaveAccessibleName(/Assumption/);
  await page.context().setOffline(false);
});
