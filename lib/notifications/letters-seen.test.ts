import { afterEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLetter } from "@/lib/testing/build-letters";
import { setMail } from "@/lib/testing/mail-server";
import { countLetters, getLetterHtml, listLetters } from "./letters-seen";

afterEach(() => {
  setMail(undefined);
  vi.unstubAllEnvs();
});

const administrator = () => build.actor({ role: "administrator" });
const wordsOf = async (actor: Actor, id: string) =>
  (await listLetters(actor)).find((letter) => letter.id === id)?.words?.subject ?? null;

/** A letter to somebody about a postmortem of theirs. */
async function letterAbout(stage: "draft" | "published") {
  const writer = await build.actor();
  const letter = await buildLetter(writer, { subject: "Classified" });
  const postmortem = await build.postmortem(writer, { stage });
  await db.notice.create({
    data: {
      userId: writer.userId ?? "",
      kind: "promise_given",
      once: letter.id,
      postmortemId: postmortem.id,
      letterId: letter.id,
      localDay: new Date("2026-03-14"),
    },
  });
  return letter;
}

describe("where no mail server is set, an administrator", () => {
  it("reads letters in which everything is theirs to see", async () => {
    const [who, letter] = [await administrator(), await letterAbout("published")];
    expect(await wordsOf(who, letter.id)).toBe("Classified");
    expect(await getLetterHtml(who, letter)).toBe(letter.html);
  });

  it("reads none about a draft of others, nor one that holds a way in", async () => {
    const who = await administrator();
    const about = await letterAbout("draft");
    const sealed = await buildLetter(who, { sealed: true, subject: "Classified" });
    for (const letter of [about, sealed]) {
      expect(await wordsOf(who, letter.id)).toBeNull();
      await expect(getLetterHtml(who, letter)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(JSON.stringify(await listLetters(who))).toContain(about.address);
  });
});

describe("where letters are sent, an administrator", () => {
  it("sees what the mail server said, and the words of no letter", async () => {
    setMail("smtp://mail.example.test");
    const who = await administrator();
    const fine = await buildLetter(who, { subject: "Their own words" });
    const refused = await buildLetter(who, {
      subject: "Their own words",
      failures: 1,
      failure: "The mail server refused the address: 550 Nobody here.",
      givenUpAt: new Date(),
    });
    const letters = await listLetters(who);
    expect(letters.map(({ id }) => id)).not.toContain(fine.id);
    expect(letters.find(({ id }) => id === refused.id)).toMatchObject({
      state: "given up",
      failure: "The mail server refused the address: 550 Nobody here.",
      words: null,
    });
    expect(JSON.stringify(letters)).not.toContain("Their own words");
    await expect(getLetterHtml(who, refused)).rejects.toMatchObject({ code: "not_found" });
  });

  it("reads them all the same while developing", async () => {
    setMail("smtp://mail.example.test");
    vi.stubEnv("NODE_ENV", "development");
    const letter = await letterAbout("published");
    expect(await wordsOf(await administrator(), letter.id)).toBe("Classified");
  });

  it("counts them by how they fare, over thirty days", async () => {
    const who = await administrator();
    const now = new Date("2031-03-14T10:00:00Z");
    const writtenAt = new Date("2031-03-01T10:00:00Z");
    await buildLetter(who, { writtenAt, sentAt: now, failures: 2 });
    await buildLetter(who, { writtenAt });
    await buildLetter(who, { writtenAt, failures: 1, failure: "Busy." });
    await buildLetter(who, { writtenAt, failures: 1, givenUpAt: now });
    await buildLetter(who, { writtenAt: new Date("2031-01-01T10:00:00Z"), sentAt: now });
    expect(await countLetters(who, now)).toEqual({
      sent: 1,
      waiting: 1,
      "tried again": 1,
      "given up": 1,
    });
  });
});
