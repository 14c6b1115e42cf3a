import AxeBuilder from "@axe-core/playwright";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { writeLesson } from "@/lib/lessons/commands";
import { build } from "@/lib/testing/build";
import { expect, test } from "./world";

test("a feed reader reads the lessons at an address that one makes, until one ends it", async ({
  ana,
  ben,
}) => {
  const { number } = await build.postmortem(ben.actor, { stage: "published" });
  const text = `Start ${number} & <every> app once ]]> in a while. It is cheap.`;
  await writeLesson(ben.actor, { number, text, tags: ["start-up"] });
  const team = ben.actor.teams[0]?.slug ?? "";
  const { page } = ana;

  await page.goto(`/settings/notifications?feed=${encodeURIComponent(`?team=${team}`)}#feeds`);
  const section = page.getByRole("region", { name: "Feed reader" });
  await expect(section.getByLabel("Which lessons?")).toHaveValue(`?team=${team}`);
  await section.getByRole("button", { name: "Make an address" }).click();
  const atom = await section.getByLabel("The Atom address for").inputValue();
  const json = await section.getByLabel("The JSON Feed address for").inputValue();
  await expect(section.getByText("not read yet")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("#feeds").analyze();
  expect(violations).toEqual([]);

  const first = await fetch(atom);
  expect(first.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const [entry] = parseAtomFeed(await first.text()).entries ?? [];
  expect(entry?.title?.value).toBe(`Start ${number} & <every> app once ]]> in a while`);
  expect(entry?.categories?.map(({ term }) => term)).toEqual(["start-up"]);
  const second = await fetch(json);
  expect(second.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
  const [item] = parseJsonFeed(await second.text()).items ?? [];
  expect([item?.id, item?.url]).toEqual([entry?.id, entry?.links?.[0]?.href]);
  const known = { "if-none-match": first.headers.get("etag") ?? "" };
  expect((await fetch(atom, { headers: known })).status).toBe(304);
  const head = await fetch(atom, { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([
    200,
    known["if-none-match"],
    "",
  ]);

  await page.goto(entry?.links?.[0]?.href ?? "");
  await expect(page.getByText("It is cheap.")).toBeVisible();
  await page.goto(`/lessons?team=${team}`);
  const links = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await expect(links).toHaveAttribute("href", atom);
  await page.getByRole("link", { name: "Read this in your feed reader" }).click();
  await expect(section.getByLabel("Which lessons?")).toHaveValue(`?team=${team}`);
  await ben.page.goto("/lessons");
  await expect(ben.page.locator('link[rel="alternate"]')).toHaveCount(0);

  await page.goto("/settings/notifications");
  await section.getByText("Revoke", { exact: false }).first().click();
  await section.getByRole("button", { name: "Revoke the address" }).click();
  await expect(section.getByRole("listitem")).toHaveCount(0);
  expect((await fetch(atom)).status).toBe(404);
  await page.goto("/lessons");
  await expect(page.locator('link[rel="alternate"]')).toHaveCount(0);
});
