import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Endpoint } from "@/lib/http/endpoint";
import { describeApi } from "@/lib/http/openapi";
import { apiFor } from "@/lib/testing/api";
import { type ApiWorld, addressOf, apiWorld, namesIn } from "@/lib/testing/api-world";
import { build } from "@/lib/testing/build";
import { contract, views } from "./contract";

const description = JSON.parse(JSON.stringify(describeApi(contract, views, "1.2.3")));
const readings: [string, Endpoint][] = Object.entries<Endpoint>(contract).filter(
  ([, { method }]) => method === "GET",
);

/** The answer's schema as a client's own tools read it from openapi.json: nothing may stand beside. */
function schemaOf({ path, status }: Endpoint): z.ZodType {
  const { schema } = description.paths[path].get.responses[status].content["application/json"];
  const text = JSON.stringify({ ...schema, $defs: description.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")));
}

let chief: Awaited<ReturnType<typeof apiFor>>;
let reader: typeof chief;
let world: ApiWorld;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  const actor = await build.actor({ role: "administrator", lead: true });
  world = await apiWorld(actor, { word: "Announced", published: true });
  chief = await apiFor(actor);
  reader = await apiFor(await build.actor({ role: "reader" }));
}, 60_000);

const queries: Record<string, string> = { search: "?q=Announced", listActionItems: "?status=all" };
const at = (name: string, endpoint: Endpoint) =>
  addressOf(endpoint, namesIn(endpoint, world)) + (queries[name] ?? "");

describe("what is read", () => {
  it.each(readings)("comes as openapi.json says it: %s", async (name, endpoint) => {
    const { status, body } = await chief("GET", at(name, endpoint));
    expect(status).toBe(200);
    expect(schemaOf(endpoint).safeParse(body)).toMatchObject({ success: true });
  });

  it.each(readings)("tells a reader no address and no secret: %s", async (name, endpoint) => {
    const { status, body } = await reader("GET", at(name, endpoint));
    expect([200, 403, 404]).toContain(status);
    expect(JSON.stringify(body)).not.toMatch(
      /[\w.]@|example\.test\/a-|[Hh]ash"|[Ss]ecret|[Ss]ealed/,
    );
  });
});
