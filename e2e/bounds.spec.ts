import { build } from "@/lib/testing/build";
import { expect, test } from "./world";

test("a title with markup in it is text, and the page's policy allows nothing inline", async ({
  ana,
}) => {
  const title = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  const { number } = await build.postmortem(ana.actor, { title });
  const answer = await ana.page.goto(`/postmortems/${number}`);
  await expect(ana.page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await ana.page.title()).toContain("<img");
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/);
  expect(policy).not.toContain("unsafe");
});

test("every answer has a nonce of its own", async ({ ana }) => {
  const nonceOf = async () =>
    (await ana.page.goto("/"))?.headers()["content-security-policy"]?.match(/nonce-([^']+)/)?.[1];
  expect(await nonceOf()).not.toBe(await nonceOf());
});

test("another site cannot change anything with a visitor's cookie", async ({ ana }) => {
  const foreign = await ana.page.request.post("/settings", {
    headers: { origin: "https://elsewhere.test" },
    form: { anything: "1" },
  });
  expect(foreign.status()).toBe(403);
  const without = await ana.page.request.post("/settings", { form: { anything: "1" } });
  expect(without.status()).toBe(403);
});

test("whoever is not signed in is led to the door, and told nothing", async ({ browser, ana }) => {
  const { number } = await build.postmortem(ana.actor, {
    stage: "published",
    title: "A quiet secret",
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const path of [
    "/",
    "/postmortems",
    `/postmortems/${number}`,
    "/lessons",
    "/actions",
    "/settings",
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(/sign-in/);
    expect(await page.content()).not.toContain("A quiet secret");
  }
  await context.close();
});

test("no page that somebody else reads carries an e-mail address", async ({ ana, ben }) => {
  const { number } = await build.postmortem(ana.actor, { stage: "published" });
  for (const path of [`/postmortems/${number}`, "/postmortems", "/lessons", "/actions"]) {
    const answer = await ben.page.goto(path);
    expect(await answer?.text()).not.toContain("@example.test");
  }
});
