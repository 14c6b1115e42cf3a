import { client } from "./client";

const patienceMs = 1_500;
const freshMs = 1_000;

const key = Symbol.for("parapet.database-answers");
type Holder = { [key]?: { askedAt: number; answer: Promise<boolean> } };

/** Whether the database answers just now; requests within one second share one question. */
export function databaseAnswers(now = Date.now()): Promise<boolean> {
  const holder = globalThis as Holder;
  const asked = holder[key];
  if (asked && now - asked.askedAt < freshMs) return asked.answer;
  const answer = databaseAnswersNow();
  holder[key] = { askedAt: now, answer };
  return answer;
}

/** Asked anew each time: for whoever watches over this server. */
export async function databaseAnswersNow(): Promise<boolean> {
  const giveUp = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), patienceMs).unref();
  });
  const answered = client().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  return Promise.race([answered, giveUp]);
}
