import type { IncomingHttpHeaders } from "node:http";
import type { z } from "zod";
import { NoAnswer } from "@/lib/outbound/refused";
import { type Answer, request } from "@/lib/outbound/request";
import type { Place } from "./adapter";
import { spentUntil, waitUntil } from "./limits";
import { AnswerTooLong, TrackerTrouble } from "./trouble";
import { toolNames } from "./words";

type Question = {
  method?: "GET" | "POST";
  /** After the place's base address. */
  path: string;
  headers: Record<string, string>;
  json?: unknown;
};

export type Reply = {
  status: number;
  json: unknown;
  headers: IncomingHttpHeaders;
  spentUntil: Date | null;
};

/**
 * Asks a tracker and reads its JSON. Refusals that mean the same for every tool are thrown here;
 * redirects, "not found" and "not like this" are the adapter's to read.
 * @throws TrackerTrouble
 */
export async function ask(place: Place, question: Question): Promise<Reply> {
  const tool = toolNames[place.kind];
  const answer = await send(place, question, tool);
  const now = new Date();
  if (isSentAway(answer))
    throw new TrackerTrouble(
      `${tool}’s rate limit is reached (${answer.status}). It lets us ask again later.`,
      waitUntil(answer.headers, now),
    );
  refuseUnreadable(answer, tool);
  const { status, headers } = answer;
  return {
    status,
    headers,
    spentUntil: spentUntil(headers, now),
    json: status < 300 ? parsed(answer, tool) : looselyParsed(answer),
  };
}

async function send(place: Place, { method, path, headers, json }: Question, tool: string) {
  const body = json === undefined ? "" : JSON.stringify(json);
  try {
    return await request({
      url: place.baseUrl + path,
      method: method ?? "GET",
      headers: {
        accept: "application/json",
        ...(body && { "content-type": "application/json" }),
        ...headers,
      },
      body,
      allow: place.allow,
    });
  } catch (error) {
    if (error instanceof NoAnswer)
      throw new TrackerTrouble(
        `We could not ask ${tool}. ${error.message}`,
        null,
        `We could not ask ${tool}. ${error.outward}`,
      );
    throw error;
  }
}

/** 403 is both "you may not" and "not so often"; a limit that is used up tells them apart. */
function isSentAway({ status, headers, body }: Answer): boolean {
  if (status === 429) return true;
  if (status === 400) return body.includes("RATELIMITED");
  if (status !== 403) return false;
  const used = spentUntil(headers, new Date()) !== null || headers["retry-after"] !== undefined;
  return used || /rate limit/i.test(body.slice(0, 2_000));
}

function refuseUnreadable({ status }: Answer, tool: string): void {
  if (status === 401)
    throw new TrackerTrouble(
      `${tool} does not take our token. It may have expired; give a new one.`,
    );
  if (status === 403)
    throw new TrackerTrouble(`${tool} knows our token, but it has no right to do this.`);
  if (status >= 500)
    throw new TrackerTrouble(`${tool} answered with an error of its own (${status}).`);
}

function parsed({ body, cutOff }: Answer, tool: string): unknown {
  if (cutOff) throw new AnswerTooLong(`${tool} answered with more than 100 kB.`);
  try {
    return JSON.parse(body);
  } catch {
    throw new TrackerTrouble(
      `${tool} answered with something else than JSON. Is its address right, and open to us?`,
    );
  }
}

function looselyParsed({ body }: Answer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** What a tool answered, in the form that we know. @throws TrackerTrouble for another one. */
export function read<S extends z.ZodType>(schema: S, reply: Reply, place: Place): z.output<S> {
  const result = reply.status < 300 ? schema.safeParse(reply.json) : null;
  if (result?.success) return result.data;
  const tool = toolNames[place.kind];
  throw new TrackerTrouble(
    result
      ? `${tool} answered in a form that we do not know.`
      : `${tool} did not do what we asked (${reply.status}).`,
  );
}
