import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";

/** What the server says to a letter: nothing to take it. */
export type Answer = { code: number; words: string } | "die" | "hang";

/** A real mail server on a free port of this machine. Closes with `close`. */
export async function startMailServer(options: Partial<SMTPServerOptions> = {}) {
  const letters: ParsedMail[] = [];
  /** Of the letters that were taken. */
  const sessions: SMTPServerSession[] = [];
  /** Taken from the front, one for each letter that arrives. */
  const answers: Answer[] = [];
  let met = 0;
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    ...options,
    onConnect(_session, done) {
      met += 1;
      done();
    },
    async onData(stream, session, done) {
      const answer = answers.shift();
      if (answer === "die") {
        stream.once("data", () => dropAll());
        stream.resume();
        return;
      }
      if (answer === "hang") {
        stream.resume();
        return;
      }
      const letter = await simpleParser(stream);
      if (answer) return done(refusal(answer));
      letters.push(letter);
      sessions.push(session);
      done();
    },
  });
  server.on("error", () => {});
  const dropAll = () => {
    for (const connection of server.connections) connection._socket?.destroy();
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    letters,
    sessions,
    answers,
    port,
    /** How many connections there were. */
    met: () => met,
    url: `smtp://127.0.0.1:${port}`,
    close: () => {
      dropAll();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

export const refusal = ({ code, words }: { code: number; words: string }): Error =>
  Object.assign(new Error(words), { responseCode: code });

const remembered = Symbol.for("parapet.env");

/** The settings of this process, as if it had been started with them. */
export function setMail(url: string | undefined, appUrl = "http://localhost:3000"): void {
  process.env.APP_URL = appUrl;
  process.env.MAIL_FROM = "Parapet <parapet@example.test>";
  process.env.SMTP_URL = url ?? "";
  delete (globalThis as Record<symbol, unknown>)[remembered];
}
