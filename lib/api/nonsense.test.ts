import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { Endpoint } from "@/lib/http/endpoint";
import { apiFor, call } from "@/lib/testing/api";
import { bodyFor, fieldsOf } from "@/lib/testing/api-body";
import { type ApiWorld, addressOf, apiWorld, namesIn } from "@/lib/testing/api-world";
import { build } from "@/lib/testing/build";
import { contract } from "./contract";

const yearNought = "0000-01-01T00:00:00Z";
const odd = [null, [], [null], {}, "\ud800", -1, 1e308, "\\", "a\0b", "+275760-09-13T00:00:00Z"];

let api: Awaited<ReturnType<typeof apiFor>>;
let world: ApiWorld;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  const actor = await build.actor({ role: "administrator", lead: true });
  world = await apiWorld(actor, { word: "Announced" });
  api = await apiFor(actor);
}, 60_000);

/** Whoever fails writes to console.error, which no test here lets pass. */
async function expectAnswer(...asked: Parameters<typeof api>) {
  const { status, body } = await api(...asked);
  expect(status).toBeLessThan(500);
  if (status >= 400) expect(body.detail).toMatch(/[.?!”]$/);
}

describe("what no client means to send is refused in a sentence or left out", () => {
  it.each(Object.entries<Endpoint>(contract))("%s", async (_name, endpoint) => {
    const names = namesIn(endpoint, world);
    const at = addressOf(endpoint, names);
    const { method } = endpoint;
    const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const rest = Object.keys(fieldsOf(endpoint)).filter((field) => !inPath.includes(field));
    const body = method === "GET" ? undefined : bodyFor(endpoint, world);
    for (const field of inPath)
      await expectAnswer(method, addressOf(endpoint, { ...names, [field]: "a\0b" }), body);
    // One odd thing a field, each field another, so that all of them together meet all of it.
    for (const [index, field] of rest.entries())
      if (!body) await expectAnswer(method, `${at}?${field}=${encodeURIComponent(yearNought)}`);
      else
        for (const value of [yearNought, odd[index % odd.length]])
          await expectAnswer(method, at, { ...body, [field]: value });
  });
});

describe("a body", () => {
  const send = async (text: string, type = "application/json") => {
    const headers = new Headers((await api("GET", "/teams")).sent);
    headers.set("content-type", type);
    const init = { method: "POST", headers, body: text };
    return call(new Request("http://parapet.test/api/v1/teams", init));
  };

  it("that is no JSON object is said to be none", async () => {
    const deep = `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`;
    const tries = {
      "[]": 400,
      '"name"': 400,
      null: 400,
      "{": 400,
      "": 422,
      "{}": 422,
      [`{"name":${deep}}`]: 422,
      '{"__proto__":{"name":"Mine"}}': 422,
      '{"constructor":{"prototype":{"name":"Mine"}}}': 422,
    };
    for (const [text, status] of Object.entries(tries))
      expect([text.slice(0, 40), (await send(text)).status]).toEqual([text.slice(0, 40), status]);
    expect((await send("name=Mine", "application/x-www-form-urlencoded")).status).toBe(415);
    expect(Object.keys({}.constructor.prototype)).toEqual([]);
  });
});
