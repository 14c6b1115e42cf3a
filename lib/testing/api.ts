import { readdirSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { z } from "zod";
import { contract } from "@/lib/api/contract";
import type { Actor } from "@/lib/auth/actor";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { db } from "@/lib/db/client";
import type { Handler } from "@/lib/http/api-route";
import type { Endpoint } from "@/lib/http/endpoint";
import { Problem } from "@/lib/http/openapi";

type Method = Endpoint["method"];
type Answer = { status: number; headers: Headers; sent: Headers; body: z.infer<typeof Anything> };
const Anything = z.record(z.string(), z.any());

const routes = path.resolve(import.meta.dirname, "../../app/api/v1");
const endpoints: Endpoint[] = Object.values(contract);

/** By folder. Loaded before any test runs, so that none pays for it. */
const modules = new Map<string, Record<string, Handler>>();
for (const file of readdirSync(routes, { recursive: true, encoding: "utf8" }))
  if (path.basename(file) === "route.ts")
    modules.set(`/${path.dirname(file)}`, await import(path.join(routes, file)));

/** A client with a token of its own for this person, or with the token given. */
export async function apiFor(who: Actor | string | null) {
  const token = who === null || typeof who === "string" ? who : await tokenOf(who);
  const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` });
  return async (method: Method, at: string, body?: unknown): Promise<Answer> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    if (body !== undefined) headers.set("content-type", "application/json");
    return call(new Request(`http://parapet.test/api/v1${at}`, { method, headers, ...init }));
  };
}

async function tokenOf(actor: Actor): Promise<string> {
  const token = newSecret();
  await db.apiToken.create({
    data: { name: "test", tokenHash: fingerprint(token), userId: actor.userId ?? "" },
  });
  return token;
}

/** Calls the route's own handler and holds its answer against what the contract says of it. */
export async function call(request: Request): Promise<Answer> {
  const { pathname } = new URL(request.url);
  const at = pathname.slice("/api/v1".length);
  const fitting = endpoints.filter((endpoint) => paramsOf(endpoint.path, at));
  // As the router does: a written name goes before one that may be anything.
  const exact = fitting.map(({ path }) => path).sort((a, b) => wildOf(a) - wildOf(b))[0];
  const here = fitting.filter((endpoint) => endpoint.path === exact);
  const folder = here[0]?.path.replaceAll("{", "[").replaceAll("}", "]") ?? "/[...path]";
  const params = Promise.resolve(paramsOf(here[0]?.path ?? "", at) ?? {});
  const handler = modules.get(folder)?.[request.method];
  if (!handler) throw new Error(`${folder} has no ${request.method}`);
  const response = await handler(request, { params });
  const text = await response.text();
  const body = text === "" ? {} : Anything.parse(JSON.parse(text));
  expectAsDescribed(
    here.find(({ method }) => method === request.method),
    response,
    body,
  );
  return { status: response.status, headers: response.headers, sent: request.headers, body };
}

const wildOf = (template: string): number => template.split("{").length;

function paramsOf(template: string, at: string): Record<string, string> | null {
  const pattern = template.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  const groups = new RegExp(`^${pattern}$`).exec(at);
  if (!groups) return null;
  const named = Object.entries(groups.groups ?? {});
  return Object.fromEntries(named.map(([name, value]) => [name, decodeURIComponent(value)]));
}

function expectAsDescribed(endpoint: Endpoint | undefined, response: Response, body: unknown) {
  const kind = response.headers.get("content-type");
  if (!response.ok) {
    expect(kind).toBe("application/problem+json");
    expect(Problem.strict().parse(body).status).toBe(response.status);
    return;
  }
  expect(endpoint?.status).toBe(response.status);
  // Equal to what the schema lets through: nothing is missing and nothing undescribed leaves.
  if (endpoint && response.status !== 204) expect(endpoint.output.parse(body)).toEqual(body);
}
