import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seal } from "@/lib/auth/sealed";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLetter } from "@/lib/testing/build-letters";
import { setMail, startMailServer } from "@/lib/testing/mail-server";
import { sealedLetter } from "./post";
import { sendLetter } from "./send";
import { closeMail } from "./transport";
import { readUnsubscribeToken } from "./unsubscribe-token";

const now = new Date("2026-03-14T10:00:00Z");
const later = new Date("2026-03-14T10:30:00Z");

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
});
beforeEach(() => setMail(server.url));
afterEach(() => {
  closeMail();
  server.letters.length = 0;
  server.answers.length = 0;
});
afterAll(() => server.close());

/** Somebody with a way in that was not used yet. */
async function invited() {
  const guest = await build.actor();
  const invitation = {
    tokenHash: guest.userId ?? "",
    userId: guest.userId ?? "",
    expiresAt: later,
  };
  await db.invitation.create({ data: invitation });
  return guest;
}

const letterOf = (id: string) => db.letter.findUniqueOrThrow({ where: { id } });

/** Of the first letter that arrived, without its name and in one line. */
const headerOf = (name: string): string =>
  (server.letters[0]?.headerLines.find(({ key }) => key === name)?.line ?? "")
    .replace(/^[^:]+:\s*/, "")
    .replace(/\r\n\s+/g, "");

const send = (id: string, at = now) => sendLetter({ letterId: id }, at);

describe("a letter that the mail server takes", () => {
  it("arrives as it was written, from whom the settings say, and is not answered by machines", async () => {
    const letter = await buildLetter(await build.actor(), { subject: "Zurück: “Übung” 🧱" });
    await send(letter.id);
    const [got] = server.letters;
    expect(got).toMatchObject({
      subject: "Zurück: “Übung” 🧱",
      text: "In words.\n",
      html: expect.stringContaining("<p>In markup.</p>"),
      messageId: `<${letter.id}@localhost>`,
      date: letter.writtenAt,
      from: { value: [{ name: "Parapet", address: "parapet@example.test" }] },
      to: { value: [{ address: letter.address }] },
    });
    expect(got?.replyTo).toBeUndefined();
    expect(got?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(await letterOf(letter.id)).toMatchObject({
      sentAt: now,
      failure: null,
      claimedTo: null,
    });
  });

  it("says how one click ends letters of its kinds, for its reader alone", async () => {
    const reader = await build.actor();
    const letter = await buildLetter(reader, { kinds: ["promise_due", "proof_given"] });
    await send(letter.id);
    expect(headerOf("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    const [, url = ""] = /^<(.+)>$/.exec(headerOf("list-unsubscribe")) ?? [];
    expect(url).toMatch(/^http:\/\/localhost:3000\/api\/unsubscribe\//);
    expect(readUnsubscribeToken(url.split("/").at(-1) ?? "")).toEqual({
      userId: reader.userId,
      kinds: ["promise_due", "proof_given"],
    });
  });

  it("says nothing of the kind where somebody asked for it", async () => {
    const letter = await buildLetter(await build.actor(), { kinds: [] });
    await send(letter.id);
    expect(server.letters).toHaveLength(1);
    expect(headerOf("list-unsubscribe")).toBe("");
  });

  it("goes once, by however many servers and however often it is sent", async () => {
    const { id } = await buildLetter(await build.actor());
    const tries = await Promise.allSettled([send(id), send(id), send(id), send(id)]);
    expect(tries.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    await send(id, later);
    expect(server.letters).toHaveLength(1);
  });

  it("keeps no way in once it went", async () => {
    const { id } = await buildLetter(await invited(), {
      kinds: [],
      sealed: true,
      text: seal(sealedLetter, "The way in"),
      html: seal(sealedLetter, "<p>The way in</p>"),
    });
    await send(id);
    expect(server.letters[0]?.text).toBe("The way in");
    expect(await letterOf(id)).toMatchObject({ text: "", html: "" });
  });

  it("goes over one connection with the ones before it", async () => {
    const reader = await build.actor();
    const before = server.met();
    for (const letter of [await buildLetter(reader), await buildLetter(reader)])
      await send(letter.id);
    expect(server.letters).toHaveLength(2);
    expect(server.met() - before).toBe(1);
  });
});

describe("a letter that is not taken", () => {
  it.each([
    ["is too busy", { code: 451, words: "Later, please" }, "451 Later, please"],
    ["dies in the middle of it", "die" as const, "The connection to the mail server broke"],
  ])("is tried again when the server %s, and says why until then", async (_when, answer, words) => {
    const { id } = await buildLetter(await build.actor());
    server.answers.push(answer);
    await expect(send(id)).rejects.toThrow(words);
    expect(await letterOf(id)).toMatchObject({
      sentAt: null,
      givenUpAt: null,
      claimedTo: null,
      failures: 1,
      failure: expect.stringContaining(words),
    });
    await send(id, later);
    expect(server.letters).toHaveLength(1);
    expect(await letterOf(id)).toMatchObject({ sentAt: later, failure: null, failures: 1 });
  });

  it("is given up when the server refuses it for good, and says why", async () => {
    const { id } = await buildLetter(await invited(), {
      kinds: [],
      sealed: true,
      text: seal(sealedLetter, "x"),
    });
    server.answers.push({ code: 554, words: "We do not like it" });
    await send(id);
    await send(id, later);
    expect(server.letters).toEqual([]);
    expect(await letterOf(id)).toMatchObject({
      sentAt: null,
      givenUpAt: now,
      failures: 1,
      text: "",
      failure: "The mail server refused the email: 554 We do not like it.",
    });
  });

  it("waits while no server is set, and is not counted as failed", async () => {
    const { id } = await buildLetter(await build.actor());
    setMail(undefined);
    await send(id);
    expect(await letterOf(id)).toMatchObject({ sentAt: null, failures: 0, claimedTo: null });
  });

  it("is left to the server that has it in hand, and taken over when that one died", async () => {
    const claimedTo = new Date(now.getTime() + 60_000);
    const { id } = await buildLetter(await build.actor(), { claimedTo });
    await expect(send(id)).rejects.toThrow("Another server has this email in hand");
    expect(server.letters).toEqual([]);
    await send(id, claimedTo);
    expect(server.letters).toHaveLength(1);
  });

  it("is no longer wanted by who unsubscribed or left before it went", async () => {
    const gone = await build.actor();
    await db.apiToken.deleteMany({ where: { userId: gone.userId ?? "" } });
    const tired = await build.actor();
    await db.mailWish.create({
      data: { userId: tired.userId ?? "", kind: "promise_given", pace: "never" },
    });
    for (const reader of [gone, tired]) {
      const { id } = await buildLetter(reader);
      await send(id);
      expect(await letterOf(id)).toMatchObject({
        givenUpAt: now,
        failure: expect.stringMatching(/\.$/),
      });
    }
    expect(server.letters).toEqual([]);
  });

  it("is given up when the way in that it holds was withdrawn", async () => {
    const guest = await invited();
    const { id } = await buildLetter(guest, {
      kinds: [],
      sealed: true,
      text: seal(sealedLetter, "x"),
    });
    await db.invitation.deleteMany({ where: { userId: guest.userId ?? "" } });
    await send(id);
    expect(server.letters).toEqual([]);
    expect(await letterOf(id)).toMatchObject({ givenUpAt: now, text: "" });
  });

  it("is given up when its words are gone", async () => {
    const { id } = await buildLetter(await build.actor(), { text: "", html: "" });
    await send(id);
    expect(server.letters).toEqual([]);
    expect((await letterOf(id)).givenUpAt).toEqual(now);
  });
});
