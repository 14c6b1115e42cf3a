import { afterEach } from "vitest";
import { db } from "@/lib/db/client";
import { openReceiver } from "./receiver";

/** Receivers for the tests of a file. After each test they close, and its webhooks are gone. */
export function receiversOfTests() {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await db.webhook.deleteMany();
    for (const close of closing.splice(0)) await close();
  });
  const receiver = async (...how: Parameters<typeof openReceiver>) => {
    const opened = await openReceiver(...how);
    closing.push(opened.close);
    return opened;
  };
  /** Answers with what stands in `answers`, the last of them from then on. */
  const answering = (...answers: number[]) => {
    const left = [...answers];
    return receiver((_asked, reply) => {
      const status = left.length > 1 ? left.shift() : left[0];
      reply.writeHead(status ?? 500, { location: "http://127.0.0.1/" }).end(`said ${status}`);
    });
  };
  return { receiver, answering };
}
