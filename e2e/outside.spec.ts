import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { addImage } from "@/lib/attachments/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { publish } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { buildWhole } from "@/lib/testing/build-whole";
import { addEvent } from "@/lib/timeline/commands";
import { backEvent } from "@/lib/timeline/evidence";
import { askWhy } from "@/lib/whys/commands";
import { Hands } from "./hands";
import { expect, test } from "./world";

/** Whatever of this reaches a stranger was not struck. */
const struck =
  /falkenhorst|f%61lkenhorst|\bana\b|kowalski|10\.20\.30\.40|db-7|corp\.internal|s3cr3t|camera|somebody at home/i;

const struckLong = /falkenhorst|kowalski|corp\.internal|s3cr3t|camera|somebody at home/i;

/** A story with everything in it that strangers should not read. */
async function told(by: Actor): Promise<{ number: number; pictureId: string }> {
  // A new layer would appear in front of whoever marks theirs beside this journey.
  const { slug: layer } = await db.layer.findFirstOrThrow();
  const { at } = await buildWhole(by, { word: "Harmless", layer });
  const { number } = at;
  await db.postmortem.update({
    where: { number },
    data: {
      title: "Falkenhorst saw empty pages",
      summary:
        "Visitors of **Falkenhorst** saw nothing. See [the board](https://wiki.corp.internal/falkenhorst) or ask ana.kowalski@corp.internal.\n\n`ssh db-7.corp.internal` <!-- FALKENHORST --> from 10.20.30.40.",
      impact: "| who | much |\n| --- | --- |\n| falkenhorst | all |",
      leftovers: "Falkenhorst, imported",
    },
  });
  const event = await addEvent(by, {
    number,
    at: "2026-03-14T14:03Z",
    text: "Ana Kowalski restarts *Falken*horst on db-7.corp.internal.",
    source: "Falkenhorst log",
  });
  const file = images.blob(await images.photo());
  const picture = await addImage(by, { number, file, caption: "Falkenhorst, from above" });
  await backEvent(by, {
    number,
    eventId: event.id,
    imageId: picture.id,
    quotation: "Falkenhorst is down",
    url: "https://wiki.corp.internal/falkenhorst",
  });
  await askWhy(by, {
    number,
    question: "Why did Falkenhorst see it first?",
    answer: "FALKENHORST is the largest; its password is s3cr3t-Falkenhorst-9912.",
  });
  await publish(by, { number });
  return { number, pictureId: picture.id };
}

test("what is struck reaches no stranger, in no byte of any answer", async ({
  ana,
  browser,
  page,
}) => {
  test.setTimeout(300_000);
  await db.organisation.updateMany({ data: { publicIndex: true } });
  const { number, pictureId } = await told(ana.actor);
  const hands = new Hands(page);

  await page.goto(`/postmortems/${number}`);
  await page.getByRole("link", { name: "Share outside" }).click();
  await page.getByRole("button", { name: "Prepare a public edition" }).click();
  await expect(page.getByRole("button", { name: "Make public" })).toBeDisabled();

  // By keyboard: the first word of the title, wherever it stands.
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.focus();
  await hands.press("ArrowRight", "X");
  const outside = page.getByRole("region", { name: "As a stranger sees it" });
  await expect(outside.getByRole("heading", { level: 1 })).toHaveText(/taken out saw empty pages/);
  await expect(outside).not.toContainText(/falkenhorst/i);

  // Each find one decision; those of one kind at once.
  await decideAll(page.getByRole("main"));
  await page.getByText("Pictures", { exact: true }).click();
  await page.getByRole("checkbox", { name: /I looked: Falkenhorst/ }).check();
  await page.getByText("Title, address, and who finds it").click();
  await page.getByRole("checkbox", { name: "Show it in your public list" }).check();
  await expect(page.getByText("Whoever has the address can read")).toContainText(
    "until you withdraw it; it is in your public list and its feed, and search engines are asked to stay away.",
  );
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeAttached();
  await page.getByRole("button", { name: "Make public" }).click();
  await expect(page.getByText(/^Public since/)).toBeVisible();

  const { slug } = await db.publicEdition.findFirstOrThrow({
    where: { postmortem: { number } },
    select: { slug: true },
  });
  const stranger = await browser.newContext();
  // A connection that lay idle may be closed by the server just then.
  const ask = (path: string, headers: Record<string, string> = {}) =>
    stranger.request.get(path, { headers, maxRetries: 3 });
  const answers = await everyAnswer(slug);
  for (const { path, body, headers } of answers) {
    expect(body.length, path).toBeGreaterThan(40);
    // Three letters may stand in the bytes of any picture by chance.
    const isPicture = headers["content-type"]?.startsWith("image/");
    expect(body, path).not.toMatch(isPicture ? struckLong : struck);
    expect(body, path).not.toContain(pictureId);
    expect(headers["set-cookie"], path).toBeUndefined();
    expect(headers["cache-control"], path).toMatch(/no-store/);
    const robots = path === "/p" ? "noindex, follow" : "noindex, nofollow";
    expect(headers["x-robots-tag"], path).toBe(robots);
  }
  expect(answers.map(({ path }) => path.split("/").at(-2))).toContain("images");

  expect((await ask("/p?after=cut-sho")).status()).toBe(404);
  expect(await (await ask("/robots.txt")).text()).toContain("Allow: /p?");

  const outsidePage = await stranger.newPage();
  await outsidePage.goto(`/p/${slug}`);
  await expect(outsidePage.getByRole("heading", { level: 1 })).toContainText("saw empty pages");
  await expect(outsidePage.locator("body")).not.toContainText(struck);
  const { violations } = await new AxeBuilder({ page: outsidePage }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await stranger.cookies()).toEqual([]);

  // What is changed inside stays inside.
  await db.postmortem.update({ where: { number }, data: { summary: "Falkenhorst, once more" } });
  expect(await (await ask(`/p/${slug}`)).text()).not.toMatch(struck);

  await page.reload();
  await page.getByRole("button", { name: "Withdraw…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw the edition" }).click();
  await expect(page.getByText(/^Withdrawn on/)).toBeVisible();
  for (const { path } of answers.filter(({ path: one }) => one.includes(slug)))
    expect((await ask(path)).status(), path).toBe(404);
  expect(await (await ask("/p/atom.xml")).text()).not.toContain(slug);
  await stranger.close();

  /** Everything that a stranger can ask for, as a browser and as a feed reader would. */
  async function everyAnswer(of: string) {
    const html = await (await ask(`/p/${of}`)).text();
    const pictures = [...html.matchAll(/\/p\/[a-z0-9-]+\/images\/[0-9a-f-]{36}/g)].map(
      ([path]) => path,
    );
    const paths = [`/p/${of}`, `/p/${of}/card.png`, "/p", "/p/atom.xml", ...new Set(pictures)];
    const asked = paths.map((path) => ({ path, headers: {} }));
    // As Next's own client asks for the data of a page.
    asked.push({ path: `/p/${of}?_rsc=outside`, headers: { rsc: "1" } });
    return Promise.all(
      asked.map(async ({ path, headers }) => {
        const answer = await ask(path, headers);
        expect(answer.status(), path).toBe(200);
        if ("rsc" in headers)
          expect(answer.headers()["content-type"]).toContain("text/x-component");
        const body = (await answer.body()).toString("latin1");
        return { path, body, headers: answer.headers() };
      }),
    );
  }
});

/** Presses what decides many at once, then what is left, until nothing is open. */
async function decideAll(main: Locator): Promise<void> {
  const strikes = main.getByRole("button", { name: /^(Strike all \d+ (?!$)|Make all \d+ roles)/ });
  const singly = main
    .getByRole("listitem")
    .filter({ hasText: "● open" })
    .getByRole("button", { name: /^(Strike|Make a role)/ });
  await expect(async () => {
    if (await strikes.count()) await strikes.first().click();
    else if (await singly.count()) await singly.first().click();
    await expect(main.getByText("Everything that was found is decided.")).toBeVisible({
      timeout: 1_500,
    });
  }).toPass({ timeout: 90_000 });
}

test("nobody learns whether something was ever there", async ({ page }) => {
  const actor = await build.actor({ lead: true });
  await told(actor);
  const never = await page.request.get("/p/an-address-that-never-was");
  expect(never.status()).toBe(404);
  expect(await never.text()).toContain("There is nothing to read here");
  expect((await page.request.get("/p/an-address-that-never-was/card.png")).status()).toBe(404);
  expect(never.headers()["set-cookie"]).toBeUndefined();
});
