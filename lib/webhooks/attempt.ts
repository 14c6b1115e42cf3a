import { NoAnswer } from "@/lib/outbound/refused";
import { request } from "@/lib/outbound/request";

/** What came of one attempt. `answer` is the beginning of what the receiver said. */
export type Outcome = {
  status: number | null;
  answer: string;
  failure: string;
  tookMs: number;
  arrived: boolean;
  /** It asks to be told nothing more. */
  gone: boolean;
  /** It was not tried, and will not be. */
  never: boolean;
  retryAfter?: string | undefined;
};

export type ReadyToSend = {
  url: string;
  body: string;
  headers: Record<string, string>;
  allow: readonly string[];
};

const nothing = { status: null, answer: "", tookMs: 0, arrived: false, gone: false, never: false };

export const unsent = (failure: string): Outcome => ({ ...nothing, failure, never: true });

export async function outcomeOf({ url, body, headers, allow }: ReadyToSend): Promise<Outcome> {
  const started = performance.now();
  try {
    const answer = await request({
      url,
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      allow,
    });
    const { status, tookMs } = answer;
    const arrived = status >= 200 && status < 300;
    return {
      ...nothing,
      status,
      answer: beginning(answer.body),
      failure: arrived ? "" : sentenceFor(status),
      tookMs,
      arrived,
      gone: status === 410,
      retryAfter: answer.headers["retry-after"],
    };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { ...nothing, failure: error.message, tookMs: Math.round(performance.now() - started) };
  }
}

const sentenceFor = (status: number): string =>
  status >= 300 && status < 400
    ? `It answered ${status} and led elsewhere, where we do not follow.`
    : `It answered ${status}.`;

/** PostgreSQL cannot hold the zero byte. */
const beginning = (text: string): string =>
  [...text.slice(0, 2_000)].slice(0, 1_000).join("").replaceAll("\0", "");
