import { db } from "@/lib/db/client";
import { removeLesson, writeLesson } from "@/lib/lessons/commands";
import { build } from "@/lib/testing/build";
import { buildSeverity } from "@/lib/testing/build-promises";
import { addEvent } from "@/lib/timeline/commands";
import { expect, saved, signIn, test } from "./world";

test("a choice that no server answers is said and taken back", async ({ ana: { actor, page } }) => {
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/facts`);
  const nearMiss = page.getByRole("checkbox", { name: /this is a near miss/ });
  await page.context().setOffline(true);
  await nearMiss.click();
  const alert = page.getByRole("alert").filter({ hasText: "does not answer" });
  await expect(alert).toBeVisible();
  await expect(nearMiss).not.toBeChecked();
  await page.context().setOffline(false);
  await nearMiss.click();
  await saved(page);
  await expect(alert).toBeHidden();
  await page.reload();
  await expect(nearMiss).toBeChecked();
});

test("arrows on a closed choice pass what nobody means; leaving it sends where they stopped", async ({
  ana: { actor, page },
}) => {
  await Promise.all([buildSeverity(), buildSeverity()]);
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/facts`);
  const sent: string[] = [];
  page.on("request", (asked) => {
    if (asked.method() === "POST" && asked.url().endsWith("/facts"))
      sent.push(asked.postData() ?? "");
  });
  const severity = page.getByLabel("Severity");
  await severity.focus();
  await severity.press("ArrowDown");
  await severity.press("ArrowDown");
  const chosen = await severity.inputValue();
  expect(chosen).not.toBe("");
  await expect(page.getByRole("status").filter({ hasText: "Not saved yet" })).toBeAttached();
  expect(sent).toEqual([]);
  await severity.press("Tab");
  await saved(page);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain(chosen);
});

test("a postmortem goes to another team by a press that says what it does, and nobody is lost", async ({
  browser,
}) => {
  const actor = await build.actor({ role: "administrator" });
  const other = await build.team();
  const { number } = await build.postmortem(actor);
  await db.participant.deleteMany({ where: { userId: actor.userId ?? "" } });
  const context = await browser.newContext();
  await signIn(context, actor);
  const page = await context.newPage();
  await page.goto(`/postmortems/${number}/facts`);
  await page.getByRole("button", { name: "Hand to another team" }).click();
  await page.getByLabel("To which team?").selectOption({ label: other.name });
  await expect(page.getByText(`Everybody in ${other.name} can see and change it`)).toBeVisible();
  await expect(page.getByText("You will not see it any more.")).toBeVisible();
  await page.getByRole("button", { name: `Hand it to ${other.name}` }).click();
  await expect(page.getByText(`PM-${number} belongs to ${other.name} now.`)).toBeVisible();
  await page.waitForURL("**/postmortems");
  await context.close();
});

test("what was removed long ago is found at the foot of a step and comes back", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  const text = "A page that loads is not a page that works.";
  const { id } = await writeLesson(actor, { number, text });
  await removeLesson(actor, { number, id });
  await page.goto(`/postmortems/${number}/lessons`);
  await page.getByRole("link", { name: "Lately removed" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lately removed" })).toBeVisible();
  const line = page.getByRole("list", { name: "What was removed" }).getByRole("listitem");
  await expect(line).toContainText(`Lesson · ${actor.name}`);
  await line.getByRole("button", { name: `Bring back: ${text}` }).click();
  await expect(page.getByText("Nothing is removed")).toBeVisible();
  await page.goto(`/postmortems/${number}/lessons`);
  await expect(page.getByText(text)).toBeVisible();
});

test("evidence that is refused is still in its field", async ({ ana: { actor, page } }) => {
  const { number } = await build.postmortem(actor);
  await addEvent(actor, { number, at: "2026-03-14T14:02Z", text: "Alerts fire" });
  await page.goto(`/postmortems/${number}/timeline`);
  await page.getByRole("button", { name: /Alerts fire/ }).click();
  const field = page.getByRole("textbox", { name: /a link, or words to quote/ });
  await field.fill("https://no host/graph");
  await page.getByRole("button", { name: "Attach" }).click();
  await expect(field).toHaveAccessibleDescription(/A link starts with https/);
  await expect(field).toHaveValue("https://no host/graph");
});
