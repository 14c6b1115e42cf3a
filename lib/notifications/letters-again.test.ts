import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { removeAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { sendLetter } from "@/lib/mail/send";
import { closeMail } from "@/lib/mail/transport";
import { withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { setMail, startMailServer } from "@/lib/testing/mail-server";
import { gatherLetters } from "./letters";
import { mayStillGo } from "./letters-again";
import { tell } from "./tell";

const now = new Date("2026-03-14T10:00:00Z");
const titles = ["Warm the cache before traffic", "Page on an empty pool"];

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  setMail(server.url);
});
beforeEach(() => {
  server.letters.length = 0;
});
afterAll(async () => {
  closeMail();
  await server.close();
});

/** A letter about two postmortems of one team, written for somebody beyond it and not sent yet. */
async function written() {
  const [writer, reader] = [await build.actor(), await build.actor()];
  const userId = reader.userId ?? "";
  const promises: { number: number; id: string }[] = [];
  for (const title of titles) {
    const postmortem = await build.postmortem(writer, { stage: "published" });
    const { id } = await buildAction({ postmortemId: postmortem.id }, { title });
    const about = { postmortemId: postmortem.id, actionItemId: id };
    await tell(db, [{ userId, kind: "promise_given", once: `given:${id}`, ...about }], now);
    promises.push({ number: postmortem.number, id });
  }
  await gatherLetters(now);
  const [taken = { number: 0, id: "" }] = promises;
  return { writer, reader, taken, letter: await newestOf(reader) };
}

const newestOf = ({ userId }: Actor) =>
  db.letter.findFirstOrThrow({ where: { userId }, orderBy: { id: "desc" } });
const send = (letterId: string) => sendLetter({ letterId }, now, { mayStillGo });

it("a letter whose every word is still theirs to read goes out as it was written", async () => {
  const { letter } = await written();
  await send(letter.id);
  for (const title of titles) expect(server.letters[0]?.text).toContain(title);
});

it.each([
  ["a postmortem went back to being a draft", withdraw],
  ["a promise was taken away", removeAction],
])(
  "when %s before its letter was sent, nothing of it leaves; the rest does",
  async (_, takeBack) => {
    const { writer, reader, taken, letter } = await written();
    await takeBack(writer, taken);
    await send(letter.id);
    expect(server.letters).toEqual([]);
    await gatherLetters(now);
    const anew = await newestOf(reader);
    expect(anew.id).not.toBe(letter.id);
    await send(anew.id);
    await send(letter.id);
    expect(server.letters).toHaveLength(1);
    expect(server.letters[0]?.text).toContain(titles[1]);
    expect(server.letters[0]?.text).not.toContain(titles[0]);
  },
);
