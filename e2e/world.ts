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
