import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { Endpoint } from "@/lib/http/endpoint";
import { describeApi } from "@/lib/http/openapi";
import { bodyFor } from "@/lib/testing/api-body";
import { type ApiWorld, apiWorld, namesIn } from "@/lib/testing/api-world";
import { build } from "@/lib/testing/build";
import { contract, views } from "./contract";

const description = JSON.parse(JSON.stringify(describeApi(contract, views, "1.2.3")));
/** A link, words or an image: one of them, which a list of what is required cannot say. */
const oneOfSeveral = ["backEvent", "backWhy", "backMark", "proveAction"];
const writings = Object.entries<Endpoint>(contract).filter(
  ([name, { method }]) => method !== "GET" && !oneOfSeveral.includes(name),
);
const moment = "2026-03-14T14:02:00.000Z";

let world: ApiWorld;
beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  const actor = await build.actor({ role: "administrator", lead: true });
  world = await apiWorld(actor, { word: "Announced" });
}, 60_000);

it.each(writings)("the least that openapi.json demands is enough: %s", (_name, endpoint) => {
  const { requestBody } = description.paths[endpoint.path][endpoint.method.toLowerCase()];
  const required: string[] = requestBody?.content["application/json"].schema.required ?? [];
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const names = namesIn(endpoint, world);
  const body = { version: 1, upTo: moment, ...bodyFor(endpoint, world), at: moment };
  const given = {
    ...Object.fromEntries(Object.entries(body).filter(([field]) => required.includes(field))),
    ...Object.fromEntries(Object.entries(names).filter(([field]) => inPath.includes(field))),
  };
  expect(endpoint.input.safeParse(given).error?.issues ?? []).toEqual([]);
});
