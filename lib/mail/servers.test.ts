import type { SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLetter } from "@/lib/testing/build-letters";
import { selfSigned } from "@/lib/testing/certificate";
import { refusal, setMail, startMailServer } from "@/lib/testing/mail-server";
import { sendLetter } from "./send";
import { closeMail, serverIn } from "./transport";

const now = new Date("2026-03-14T10:00:00Z");

let close = async () => {};
afterEach(async () => {
  closeMail();
  await close();
});

/** A server of this kind, set in the settings. */
async function given(options: Partial<SMTPServerOptions>, withPassword = "") {
  const server = await startMailServer(options);
  close = server.close;
  setMail(server.url.replace("smtp://", `smtp${options.secure ? "s" : ""}://${withPassword}`));
  return server;
}

async function sent(patienceMs?: number) {
  const { id } = await buildLetter(await build.actor());
  const error = await sendLetter(
    { letterId: id },
    now,
    patienceMs === undefined ? {} : { patienceMs },
  ).catch((thrown) => thrown);
  return { error, letter: await db.letter.findUniqueOrThrow({ where: { id } }) };
}

const known: Partial<SMTPServerOptions> = {
  authOptional: false,
  onAuth({ username, password }, _session, done) {
    if (username === "parapet" && password === "p@ss/word") done(null, { user: username });
    else done(refusal({ code: 535, words: "Not you" }));
  },
};
const encrypted = { ...selfSigned("localhost"), disabledCommands: [] };

describe("a mail server that wants to know who we are", () => {
  it("gets name and password over STARTTLS", async () => {
    const server = await given({ ...known, ...encrypted }, "parapet:p%40ss%2Fword@");
    expect((await sent()).letter.sentAt).toEqual(now);
    expect(server.sessions.map(({ secure, user }) => ({ secure, user }))).toEqual([
      { secure: true, user: "parapet" },
    ]);
  });

  it("gets them over a connection that is encrypted from the start", async () => {
    const server = await given({ ...known, ...encrypted, secure: true }, "parapet:p%40ss%2Fword@");
    expect((await sent()).letter.sentAt).toEqual(now);
    expect(server.sessions).toMatchObject([{ secure: true, user: "parapet" }]);
  });

  it("is asked again later where it does not know us, for the settings may be wrong", async () => {
    await given({ ...known, ...encrypted }, "parapet:wrong@");
    const { error, letter } = await sent();
    expect(String(error)).toContain("did not take our name and password: 535 Not you");
    expect(letter).toMatchObject({ sentAt: null, givenUpAt: null, failures: 1 });
    expect(letter.failure).not.toContain("wrong");
  });
});

describe("a mail server that refuses", () => {
  it("an address for good is believed", async () => {
    await given({
      onRcptTo: (_to, _session, done) => done(refusal({ code: 550, words: "Nobody here" })),
    });
    const { error, letter } = await sent();
    expect(error).toBeUndefined();
    expect(letter).toMatchObject({
      givenUpAt: now,
      failure: "The mail server refused the address: 550 Nobody here.",
    });
  });

  it("an address for now is asked again", async () => {
    await given({
      onRcptTo: (_to, _session, done) => done(refusal({ code: 450, words: "Greylisted" })),
    });
    const { error, letter } = await sent();
    expect(String(error)).toContain("The mail server refused the address: 450 Greylisted.");
    expect(letter).toMatchObject({ givenUpAt: null, failures: 1 });
  });

  it("us as sender is asked again, for that is a setting", async () => {
    await given({
      onMailFrom: (_from, _session, done) => done(refusal({ code: 553, words: "Not from you" })),
    });
    const { error, letter } = await sent();
    expect(String(error)).toContain("refused MAIL_FROM as sender: 553 Not from you.");
    expect(letter.givenUpAt).toBeNull();
  });
});

describe("a mail server that is not there", () => {
  it("is tried again, and named without its password", async () => {
    const server = await startMailServer();
    await server.close();
    setMail(`smtp://parapet:secret@127.0.0.1:${server.port}`);
    const { error, letter } = await sent();
    expect(String(error)).toContain("Nobody answers at the mail server’s address.");
    expect(letter.failure).not.toContain("secret");
  });

  it("or never answers is not waited for without end", async () => {
    const server = await given({});
    server.answers.push("hang");
    const { error, letter } = await sent(400);
    expect(String(error)).toContain("did not answer in time");
    expect(letter).toMatchObject({ sentAt: null, givenUpAt: null, claimedTo: null });
  });
});

describe("the address of a mail server", () => {
  it("has the usual ports, and a password that travels encrypted or not at all", () => {
    expect(serverIn("smtp://a:b%40@mail.example.org")).toEqual({
      host: "mail.example.org",
      port: 587,
      secure: false,
      requireTLS: true,
      tls: { rejectUnauthorized: true },
      auth: { user: "a", pass: "b@" },
    });
    expect(serverIn("smtps://mail.example.org")).toMatchObject({ port: 465, secure: true });
    expect(serverIn("smtp://relay.internal:25")).toMatchObject({ port: 25, requireTLS: false });
    expect(serverIn("smtp://[::1]:1025")).toMatchObject({ host: "::1", port: 1025 });
  });
});
