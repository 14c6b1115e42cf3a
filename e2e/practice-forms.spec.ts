import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { writeLesson } from "@/lib/lessons/commands";
import { takeStance } from "@/lib/practices/answering";
import { changePractice } from "@/lib/practices/commands";
import { retirePractice } from "@/lib/practices/retirement";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { expect, test } from "./world";

test("what somebody chose for a new practice is still chosen when its rule is refused", async ({
  ana,
}) => {
  const { number } = await build.postmortem(ana.actor, { stage: "published" });
  const other = await build.team();
  await db.membership.create({ data: { userId: ana.actor.userId ?? "", teamId: other.id } });
  const { page } = ana;
  await page.goto(`/practices/new?from=${number}`);
  const rule = page.getByLabel("What is done from now on?");
  const owner = page.getByLabel("Which team owns it?");
  await rule.fill("Start the app. Then look at it.");
  await owner.selectOption(other.slug);
  await page.getByRole("button", { name: "Form the practice" }).click();
  await expect(rule).toHaveAccessibleDescription(/one sentence/);
  await expect(owner).toHaveValue(other.slug);
  await rule.fill("Start the app and look at it.");
  await page.getByRole("button", { name: "Form the practice" }).click();
  await page.waitForURL(/\/practices\/(?!new)[a-z0-9-]+$/);
  await expect(page.getByText(`Practice of ${other.name}`)).toBeVisible();
});

test("a practice that somebody else changed meanwhile keeps what both meant, and stays closed where it was closed", async ({
  ana,
}) => {
  const { slug, id } = await buildPractice(ana.actor, {}, new Date());
  await changePractice(ana.actor, { slug, openToAll: true });
  const { page } = ana;
  await page.goto(`/practices/${slug}`);
  await page.getByText("Change the rule, its why, or how it is checked").click();
  const open = page.getByRole("checkbox", { name: /^Whoever has its address/ });
  await expect(open).toBeChecked();
  await open.uncheck();
  await page.getByLabel("Why is it there?").fill("Because nobody had started it.");
  const theirs = { why: "Because it was dark.", howWeKnow: "Each run starts it." };
  await changePractice(ana.actor, { slug, ...theirs, checkKind: "heartbeat" });
  await save(page, "Save");
  await expect(page.getByText("Why it is there: Because it was dark.")).toBeVisible();
  await expect(page.getByText(/^How we would know/)).toHaveCount(0);
  await expect(open).not.toBeChecked();
  await save(page, "Save mine");
  await expect(page.getByText("Saved.")).toBeVisible();
  expect(await db.practice.findUniqueOrThrow({ where: { id } })).toMatchObject({
    why: "Because nobody had started it.",
    howWeKnow: theirs.howWeKnow,
    checkKind: "heartbeat",
    openToAll: false,
  });
});

const save = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("an answer that a retired practice covered can be given again without it", async ({
  ana,
  ben,
}) => {
  const { number } = await build.postmortem(ana.actor, { stage: "published" });
  const { id } = await writeLesson(ana.actor, { number, text: "Start it once." });
  const { slug } = await buildPractice(ben.actor, {}, new Date());
  const team = ben.actor.teams[0]?.slug ?? "";
  const note = "Each run starts it.";
  await takeStance(ben.actor, { id, team, stance: "covered", practice: slug, note });
  await retirePractice(ben.actor, { slug, reason: "The app starts itself." });
  const { page } = ben;
  await page.goto(`/lessons/${id}`);
  await page.getByRole("button", { name: "Already covered" }).click();
  const form = page.getByRole("form", { name: /what covers you/ });
  await form.getByLabel(/^What covers you/).fill("The app starts itself.");
  await form.getByRole("button", { name: "Answer" }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByText("The app starts itself.").first()).toBeVisible();
});
