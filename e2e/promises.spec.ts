import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction, buildSeverity } from "@/lib/testing/build-promises";
import { expect, saved, signIn, test } from "./world";

/** Proofs are looked at by a second person, and their effect later. */
const demanding = () => buildSeverity({ mustVerify: true, effectAfterDays: 30 });

test("a promise that one team hands to another is accepted, proved, verified and looked at again", async ({
  ana,
  ben,
  browser,
}) => {
  const { number, id: postmortemId } = await build.postmortem(ana.actor, { stage: "published" });
  const { id: severityId } = await demanding();
  await db.postmortem.update({ where: { id: postmortemId }, data: { severityId } });
  const title = `An alert when replicas differ in schema ${Date.now()}`;
  const bens = ben.actor.teams[0]?.name ?? "";

  await ana.page.goto(`/postmortems/${number}/actions`);
  await ana.page.getByLabel("Next action: what will be different?").fill(title);
  await ana.page.keyboard.press("Enter");
  const card = ana.page.getByRole("listitem").filter({ hasText: "Worth asking" });
  await expect(card).toContainText("They own it.");
  await card.getByLabel("Owner").selectOption({ label: bens });
  await saved(ana.page);
  await expect(ana.page.getByText(`${bens} was asked on`)).toBeVisible();
  await ana.page.getByRole("link", { name: /^Its page/ }).click();
  await expect(ana.page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(ana.page.getByText(`Waits for ${bens} to say whether they take it`)).toBeVisible();

  const { page } = ben;
  await page.goto(new URL(ana.page.url()).pathname);
  const next = page.getByRole("region", { name: "Next step" });
  await expect(next).toContainText(`Ana Kowalski asks ${bens} to take this.`);
  await next.getByRole("button", { name: "Take it" }).click();
  await expect(next).toContainText(`It is ${bens}’s, and not begun.`);
  await next.getByRole("button", { name: "Begin" }).click();
  await expect(next).toContainText("What shows that it is done?");
  await next.getByText("Prove it").click();
  await next.getByLabel("Link").fill("https://ci.example.test/shop/actions/runs/5521");
  await expect(next.getByLabel("Kept as")).toHaveValue("test_run");
  await next.getByRole("button", { name: "Close it with this proof" }).click();
  await expect(next).toContainText("It waits for somebody else to look at the proof.");
  await expect(next.getByRole("button", { name: "I looked: it holds" })).toHaveCount(0);

  const other = await browser.newContext();
  await signIn(other, await build.actor({ name: "Mei-Ling Chou" }));
  const looking = await other.newPage();
  await looking.goto(new URL(page.url()).pathname);
  const look = looking.getByRole("region", { name: "Next step" });
  await expect(look).toContainText("A second pair of eyes looks at the proof.");
  await expect(looking.getByRole("link", { name: /runs\/5521/ })).toBeVisible();
  await look.getByRole("button", { name: "I looked: it holds" }).click();
  await expect(look).toContainText("Whether it held is checked on");
  await other.close();

  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await db.actionItem.update({ where: { id }, data: { effectDueOn: new Date("2026-01-01") } });
  await page.reload();
  await expect(next).toContainText("did it hold?");
  await next.getByText(`Did it hold?: ${title}`).click();
  await next.getByRole("radio", { name: /^It held/ }).check();
  await next.getByLabel("What did you see?").fill("It fired eleven minutes before support knew.");
  await next.getByRole("button", { name: "Keep what you saw" }).click();
  await expect(next).toContainText("Kept, and it held.");
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
  await expect(steps.filter({ hasText: "Mei-Ling Chou looked at the proof" })).toHaveCount(1);
  await expect(steps.filter({ hasText: "checked whether it held: it held" })).toHaveCount(1);
  // Said once, above its steps.
  await expect(page.getByText("It fired eleven minutes before support knew.")).toHaveCount(1);
});

test("promises are split, merged, changed together or kept elsewhere, and each of it can be undone", async ({
  ana: { actor, page },
}) => {
  const mark = Date.now();
  const { id: elsewhere, number: other } = await build.postmortem(actor, { stage: "published" });
  await buildAction({ postmortemId: elsewhere }, { title: `Replicas are compared, ${mark}` });
  const { id: postmortemId, number } = await build.postmortem(actor);
  await buildAction({ postmortemId }, { title: "An alert when replicas differ" });
  await buildAction({ postmortemId }, { title: "A drill each quarter" });
  await page.goto(`/postmortems/${number}/actions`);
  const cards = page.getByRole("list", { name: "Actions" }).locator("> li");
  const undo = page.getByRole("button", { name: "Undo" });
  const more = () =>
    cards
      .first()
      .getByText(/^More: /)
      .click();
  await expect(cards).toHaveCount(2);

  await more();
  await cards
    .first()
    .getByLabel("Split it: one action per line")
    .fill("- An alert when columns differ\n- An alert when indexes differ");
  await cards.first().getByRole("button", { name: "Split" }).click();
  await expect(cards).toHaveCount(3);
  await undo.last().click();
  await expect(cards).toHaveCount(2);
  await expect(cards.first().getByLabel("What will be different")).toHaveValue(
    "An alert when replicas differ",
  );

  await cards
    .first()
    .getByLabel("Merge it into another")
    .selectOption({ label: "A drill each quarter" });
  await cards.first().getByRole("button", { name: "Merge" }).click();
  await expect(cards).toHaveCount(1);
  await undo.last().click();
  await expect(cards).toHaveCount(2);

  await page.getByLabel("Choose all, to change several at once").check();
  await page.getByLabel("What they do").selectOption({ label: "Detect" });
  await page.getByRole("button", { name: "Change 2" }).click();
  await expect(cards.last().getByLabel("What it does")).toHaveValue("detect");
  await expect(cards.first().getByLabel("What it does")).toHaveValue("detect");
  await undo.last().click();
  await expect(cards.last().getByLabel("What it does")).toHaveValue("");

  await more();
  await cards.first().getByLabel("The same is promised elsewhere").fill(`compared ${mark}`);
  await cards.first().getByRole("button", { name: "Same as this one" }).click();
  await expect(cards.first()).toContainText(`is in PM-${other}, and is kept there`);
  await undo.last().click();
  await expect(cards.first().getByRole("button", { name: "Begin" })).toBeVisible();
});
