import type { APIRequestContext, Browser, Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { checkPractices } from "@/lib/practices/check-practices";
import { age } from "@/lib/testing/age";
import { build } from "@/lib/testing/build";
import { expect, saved, signIn, test } from "./world";

const today = () => new Date().toISOString().slice(0, 10);
const rule = "Every name that we publish is compared with our machines each night";
const lesson = "A name that nobody compares outlives its machine.";

type Person = { actor: Actor; page: Page };

async function third(browser: Browser): Promise<Person> {
  const actor = await build.actor({ name: "Cleo Brandt", lead: true });
  const context = await browser.newContext();
  await signIn(context, actor);
  return { actor, page: await context.newPage() };
}

const teamOf = ({ actor }: Person) => actor.teams[0]?.name ?? "";

test("a lesson is answered by other teams, one adopts a practice, its heartbeat stops, it lapses, and a year later the week says so", async ({
  ana,
  ben,
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const cleo = await third(browser);
  const { number } = await build.postmortem(ana.actor, {
    title: "Names pointed to machines that were gone",
  });
  await test.step("team A publishes", () => publish(ana.page, number));
  const id = await test.step("its lesson asks the other teams", () => findLesson(ben.page));
  const slug = await test.step("team A makes a practice of it", () => form(ana.page, id));
  const ours = await test.step("team A's program reports", () => makeToken(ana, slug));
  await beat(request, slug, ours);

  await test.step("team B adopts the practice in its answer", () => adopt(ben, id));
  await test.step("team C answers that it is not for them", () => decline(cleo, id));
  await test.step("the table shows both", async () => {
    // One's own team stands in the first column, however many there are.
    for (const [{ page }, word] of [
      [ben, "Applies"],
      [cleo, "Not for us"],
    ] as const) {
      await page.goto("/lessons/matrix");
      const row = page.getByRole("row").filter({ hasText: lesson.slice(0, -1) });
      const own = row.getByRole("cell").nth(4);
      await expect(own.getByRole("img", { name: word })).toBeVisible();
    }
  });
  const theirs = await test.step("team B's program reports", () => makeToken(ben, slug));
  await beat(request, slug, theirs);

  await test.step("six days later both still report", async () => {
    await later(6, ana, ben, cleo);
    await beat(request, slug, ours);
    await beat(request, slug, theirs);
    await expectLife(ben.page, slug, teamOf(ben), "Alive");
  });
  await test.step("then team B's falls silent, and the practice lapses there alone", async () => {
    await later(6, ana, ben, cleo);
    await beat(request, slug, ours);
    await later(4, ana, ben, cleo);
    await beat(request, slug, ours);
    await expectLife(ben.page, slug, teamOf(ben), "Lapsed");
    await expectLife(ben.page, slug, teamOf(ana), "Alive");
  });
  await test.step("team B has promised to bring it back, and every team reads of it", async () => {
    await ben.page.goto("/actions?mine=true");
    await expect(ben.page.getByText(rule).first()).toBeVisible();
    await cleo.page.goto("/lessons");
    const news = cleo.page.getByRole("listitem").filter({ hasText: rule });
    await expect(news.filter({ hasText: "Lapsed" })).toContainText(teamOf(ben));
  });
  await test.step("a year later the week says so", async () => {
    // The longest year there is: some days too many are in the same week, one too few is not.
    await later(366 - 16, ana, ben, cleo);
    await ben.page.goto("/week");
    const back = ben.page.getByRole("listitem").filter({ hasText: "A year ago" });
    await expect(back).toContainText("Names pointed to machines that were gone");
    await expect(back).toContainText(/lapsed at .+ on /);
    await expect(back).toContainText(rule);
  });
  await cleo.page.context().close();
});

async function publish(page: Page, number: number): Promise<void> {
  await page.goto(`/postmortems/${number}/facts`);
  await page.getByLabel("Day").fill(today());
  await saved(page);
  await page.goto(`/postmortems/${number}/lessons`);
  await page.getByLabel("Next lesson").fill(lesson);
  await page.getByLabel("Next lesson").press("ControlOrMeta+Enter");
  await expect(page.getByLabel("Next lesson")).toHaveValue("");
  await page.goto(`/postmortems/${number}/review`);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(/Published/).first()).toBeVisible();
}

async function findLesson(page: Page): Promise<string> {
  await page.goto("/lessons?status=unanswered");
  await page
    .getByRole("link", { name: lesson.slice(0, -1) })
    .first()
    .click();
  await page.waitForURL(/\/lessons\/[0-9a-f-]{36}/);
  return /lessons\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

async function form(page: Page, id: string): Promise<string> {
  await page.goto(`/lessons/${id}`);
  await page.getByRole("link", { name: "Form a practice" }).click();
  await page.getByLabel("What is done from now on?").fill(rule);
  await page.getByRole("radio", { name: /heartbeat/i }).check();
  await page.getByLabel("Days between checks").fill("7");
  await page.getByRole("button", { name: "Form the practice" }).click();
  await page.waitForURL(/\/practices\/(?!new)[a-z0-9-]+$/);
  return /practices\/([a-z0-9-]+)$/.exec(page.url())?.[1] ?? "";
}

async function makeToken(person: Person, slug: string): Promise<string> {
  const { page } = person;
  await page.goto(`/practices/${slug}`);
  await page.getByRole("button", { name: `Make a token for ${teamOf(person)}` }).click();
  const token = page.getByLabel(`$HEARTBEAT for ${teamOf(person)}`);
  await expect(token).toHaveValue(/.{20,}/);
  return token.inputValue();
}

/** As a program that runs in CI does it. */
async function beat(request: APIRequestContext, slug: string, token: string): Promise<void> {
  const address = `/api/v1/practices/${slug}/heartbeat`;
  const answer = await request.post(address, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status(), await answer.text()).toBe(200);
}

async function adopt({ page }: Person, id: string): Promise<void> {
  await page.goto(`/lessons/${id}`);
  await choose(page, "Applies to us");
  await page.getByRole("button", { name: "Adopt a practice instead" }).click();
  await expect(page.getByRole("radio", { name: rule })).toBeChecked();
  await page.getByRole("button", { name: "Adopt it" }).click();
  await expect(page.getByRole("link", { name: rule }).first()).toBeVisible();
}

async function decline({ page }: Person, id: string): Promise<void> {
  await page.goto(`/lessons/${id}`);
  await choose(page, "Not for us");
  await page.getByLabel(/^Why can it not happen to you/).fill("We publish no names.");
  await page
    .getByRole("form", { name: /why is it not for you/ })
    .locator("[type=submit]")
    .click();
  await expect(page.getByText("We publish no names.").first()).toBeVisible();
}

/** What goes with a choice opens beneath it, as soon as the page is alive. */
async function choose(page: Page, answer: string): Promise<void> {
  const choices = page.getByRole("group", { name: /could this happen to you/ });
  const choice = choices.getByRole("button", { name: answer, exact: true });
  await expect(async () => {
    if ((await choice.getAttribute("aria-expanded")) !== "true") await choice.click();
    await expect(choice).toHaveAttribute("aria-expanded", "true", { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

/** Everything is so many days older, and the round that looks at practices has come by. */
async function later(days: number, ...people: Person[]): Promise<void> {
  await age(days);
  await checkPractices(new Date());
  // Sessions aged too, and some have ended.
  for (const { actor, page } of people) await signIn(page.context(), actor);
}

async function expectLife(page: Page, slug: string, team: string, life: string): Promise<void> {
  await page.goto(`/why/${slug}`);
  const adopter = page.getByRole("listitem").filter({ hasText: team });
  await expect(adopter.first()).toContainText(life, { ignoreCase: true });
}
