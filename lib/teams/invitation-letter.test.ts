import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { sendLetter } from "@/lib/mail/send";
import { closeMail } from "@/lib/mail/transport";
import { build } from "@/lib/testing/build";
import { setMail, startMailServer } from "@/lib/testing/mail-server";
import { inviteAgain, invitePerson } from "./people";

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
});
afterEach(() => {
  server.letters.length = 0;
  closeMail();
});
afterAll(() => server.close());

async function invite() {
  const by = await build.actor({ role: "administrator" });
  const email = `${randomUUID()}@example.test`;
  const given = { name: "Inês <b>Duarte</b>", email, role: "member" as const, teams: [] };
  const invitation = await invitePerson(by, given);
  const person = await db.user.findUniqueOrThrow({ where: { email } });
  return { by, email, person, invitation };
}

const lettersTo = (address: string) =>
  db.letter.findMany({ where: { address }, orderBy: { id: "asc" } });

describe("an invitation", () => {
  it("is mailed where there is a mail server, and shown all the same", async () => {
    setMail(server.url);
    const { email, invitation } = await invite();
    expect(invitation.mailedTo).toBe(email);
    const [letter] = await lettersTo(email);
    await sendLetter({ letterId: letter?.id ?? "" }, new Date());
    expect(server.letters[0]?.text).toContain(invitation.address);
    expect(server.letters[0]?.html).toContain(`href="${invitation.address}"`);
    expect(server.letters[0]?.html).not.toContain("<b>");
    expect(server.letters[0]?.headers.get("list")).toBeUndefined();
  });

  it("is nowhere in the database in words, before it is sent and after", async () => {
    setMail(server.url);
    const { email, invitation } = await invite();
    const token = invitation.address.split("/").at(-1) ?? "";
    expect(token.length).toBeGreaterThan(20);
    const [letter] = await lettersTo(email);
    expect(JSON.stringify(letter)).not.toContain(token);
    await sendLetter({ letterId: letter?.id ?? "" }, new Date());
    expect(await lettersTo(email)).toMatchObject([{ text: "", html: "" }]);
  });

  it("takes the place of an older one whose letter did not go yet", async () => {
    setMail(server.url);
    const { by, email, person } = await invite();
    await inviteAgain(by, person);
    expect(await lettersTo(email)).toMatchObject([
      { text: "", failure: "A newer invitation took its place." },
      { givenUpAt: null },
    ]);
  });

  it("is only shown where there is none", async () => {
    setMail(undefined);
    const { email, invitation } = await invite();
    expect(invitation.address).toContain("/join/");
    expect(invitation.mailedTo).toBeUndefined();
    expect(await lettersTo(email)).toEqual([]);
  });
});
