import type { Locator, Page } from "@playwright/test";
import { writeLesson } from "@/lib/lessons/commands";
import { publish } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { Hands } from "./hands";
import { expect, signIn, test } from "./world";

const promised = "Each of our services is started once before it ships";
const evidence = "A probe starts each of them every night.";
const reason = "We start nothing: ours is a library.";

test("by keyboard alone a team promises something for a lesson and later shows that it is covered, another says not for us, and the table has both", async ({
  ana,
  ben,
  browser,
}) => {
  test.setTimeout(120_000);
  // Both are there before it is published, so both are asked.
  const cleo = await build.actor({ name: "Cleo Brandt" });
  const context = await browser.newContext();
  await signIn(context, cleo);
  const third = await context.newPage();
  const headline = `What nobody starts breaks unseen at ${ana.actor.teams[0]?.name}`;
  const { number } = await build.postmortem(ana.actor, { title: "Nothing had started" });
  const { id } = await writeLesson(ana.actor, { number, text: `${headline}. Start it once.` });
  await publish(ana.actor, { number });

  await test.step("it waits in the feed, and something is promised for it", async () => {
    const { hands, form } = await open(ben.page, headline, "Applies to us");
    await expect(form.getByLabel("What will you do about it?")).toBeFocused();
    await hands.write(promised);
    await hands.press("Enter");
    await expectTold(ben.page, "Applies to us");
    await ben.page.goto("/actions?mine=true");
    await expect(ben.page.getByRole("heading", { name: promised })).toBeVisible();
  });

  await test.step("the answer changes, and the first one is kept", async () => {
    await ben.page.goto(`/lessons/${id}`);
    const hands = new Hands(ben.page);
    const choice = ben.page.getByRole("button", { name: "Already covered" });
    await hands.reach(choice);
    await hands.press("Enter");
    await hands.reach(ben.page.getByRole("button", { name: "Answer" }));
    await hands.press("Enter");
    const asked = ben.page.getByLabel(/^What covers you/);
    await expect(asked).toBeFocused();
    await expect(asked).toHaveAccessibleDescription(/one of them is enough/);
    await hands.write(evidence);
    await hands.press("Tab");
    await hands.write("https://ci.example.test/nightly");
    await hands.press("Enter");
    await expect(choice).toBeFocused();
    await expect(choice).toHaveAttribute("aria-pressed", "true");
    const given = ben.page.getByRole("listitem").filter({ hasText: evidence });
    await expect(given.getByRole("link", { name: "ci.example.test" })).toBeVisible();
    await hands.reach(given.getByText("One earlier answer"));
    await hands.press("Enter");
    await expect(given.getByText(/Ben Adeyemi: applies to us/)).toBeVisible();
  });

  await test.step("one key opens an answer, none does while somebody writes, and a slip is taken back", async () => {
    await third.goto("/lessons?status=unanswered");
    await expect(third.getByText("Ctrl K")).toBeVisible();
    const lesson = third.getByRole("listitem").filter({ hasText: headline });
    await lesson.getByRole("link", { name: headline }).focus();
    await third.keyboard.press("3");
    const why = lesson.getByLabel(/^Why can it not happen/);
    await expect(why).toBeFocused();
    await third.keyboard.type("1, j and k are letters here.");
    await expect(why).toHaveValue("1, j and k are letters here.");
    await third.keyboard.press("Control+Enter");
    await expectTold(third, "Not for us");
    await expect(lesson).toHaveCount(0);
    await third.keyboard.press("Control+z");
    const choice = lesson.getByRole("button", { name: "Not for us" });
    await expect(choice).toHaveAttribute("aria-pressed", "false");
  });

  await test.step("another team says that it is not for them", async () => {
    const { hands, form } = await open(third, headline, "Not for us");
    await expect(form.getByLabel(/^Why can it not happen/)).toBeFocused();
    await hands.write(reason);
    await hands.press("Tab", "Enter");
    await expectTold(third, "Not for us");
    await expect(third.getByRole("listitem").filter({ hasText: headline })).toHaveCount(0);
  });

  await test.step("the table has both", async () => {
    const counts = (await rowOf(ana.page, headline)).getByRole("cell");
    for (const [at, many] of ["0", "1", "1"].entries())
      await expect(counts.nth(at)).toHaveText(many);
    // One's own team stands in the first column.
    for (const [page, word] of [
      [ben.page, "Covered"],
      [third, "Not for us"],
    ] as const) {
      const own = (await rowOf(page, headline)).getByRole("cell").nth(4);
      await expect(own.getByRole("img", { name: word })).toBeVisible();
    }
  });
  await test.step("a team that wrote no postmortem finds in its insights what it answered", async () => {
    await third.goto(`/insights?team=${cleo.teams[0]?.slug}`);
    await expect(third.getByText("No postmortems in this time")).toBeVisible();
    const answered = third.getByRole("region", { name: "Lessons answered", exact: true });
    const reasons = answered.getByRole("listitem").filter({ hasText: "not for us" });
    await expect(reasons).toHaveText(/^1\s*not for us$/);
  });
  await context.close();
});

/** Goes to what waits, and opens one of the choices of that lesson. */
async function open(page: Page, headline: string, choice: string) {
  const hands = new Hands(page);
  await page.goto("/lessons");
  await hands.reach(page.getByRole("link", { name: /^To answer/ }));
  await hands.press("Enter");
  await page.waitForURL(/status=unanswered/);
  const lesson = page.getByRole("listitem").filter({ hasText: headline });
  await hands.reach(lesson.getByRole("button", { name: choice }));
  await hands.press("Enter");
  return { hands, form: lesson.getByRole("form") };
}

/** What is answered waits no longer, so it is told beside the list. */
const expectTold = (page: Page, choice: string) =>
  expect(page.getByRole("region", { name: "Messages" })).toContainText(`answered: ${choice}.`);

async function rowOf(page: Page, headline: string): Promise<Locator> {
  await page.goto("/lessons/matrix");
  return page.getByRole("row").filter({ hasText: headline });
}
