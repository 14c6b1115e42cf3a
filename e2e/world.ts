import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookie } from "@/lib/auth/cookie";
import { openSession } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";

/** Opens the site as somebody: a session is inserted, not typed. */
export async function signIn(context: BrowserContext, actor: Actor): Promise<void> {
  const { id } = await openSession(db, actor.userId ?? "", "journey", new Date());
  const value = await encode({ token: { sid: id }, secret: process.env.SECRET ?? "" });
  await context.addCookies([
    { name: sessionCookie().name, value, url: process.env.SITE_URL ?? "" },
  ]);
  for (const page of context.pages()) wakeBeforeUse(page);
  context.on("page", wakeBeforeUse);
}

const woken = new WeakSet<Page>();

/**
 * What is typed or pressed before React has woken a page is lost, and how soon it wakes depends on the
 * machine: every visit waits until all that can be pressed hears it.
 */
function wakeBeforeUse(page: Page): void {
  if (woken.has(page)) return;
  woken.add(page);
  for (const name of ["goto", "reload"] as const) {
    const visit: Page[typeof name] = page[name].bind(page);
    page[name] = async (...given: [never]) => {
      const answer = await visit(...given);
      await page.waitForFunction(isAwake);
      return answer;
    };
  }
}

/** Runs in the page. Hidden fields of forms are written by the server alone. */
function isAwake(): boolean {
  const pressed = document.querySelectorAll(
    ":is(button, input, textarea, select):not(:disabled, [type=hidden])",
  );
  return [...pressed].every((one) => Object.keys(one).some((key) => key.startsWith("__react")));
}

type Fixtures = {
  /** A person in a team of their own, and a page on which they are signed in. */
  ana: { actor: Actor; page: Page };
  /** A second person in another team, in another browser. */
  ben: { actor: Actor; page: Page };
};

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const trouble: string[] = [];
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !expected.test(message.text()))
        trouble.push(message.text());
    });
    wakeBeforeUse(page);
    await use(page);
    expect(trouble, "errors in the browser's console").toEqual([]);
  },
  ana: async ({ page, context }, use) => {
    const actor = await build.actor({ name: "Ana Kowalski", lead: true });
    await signIn(context, actor);
    await use({ actor, page });
  },
  ben: async ({ browser }, use) => {
    const actor = await build.actor({ name: "Ben Adeyemi", lead: true });
    const context = await browser.newContext();
    await signIn(context, actor);
    await use({ actor, page: await context.newPage() });
    await context.close();
  },
});

/** What a browser says of an answer that a journey asks for on purpose. */
const expected =
  /Failed to load resource: (the server responded with a status of (40[134]|503)|net::ERR_INTERNET_DISCONNECTED)/;

/** The workspace tells that everything is kept. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeAttached();
}

export { expect };
