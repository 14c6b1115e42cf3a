import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeApi } from "@/lib/http/openapi";
import { contract, views } from "./contract";
import { besides } from "./practices";

const folder = path.resolve(import.meta.dirname, "../../app/api/v1");

/** What no API token opens. */
const notInContract: Record<string, string> = {
  ".": "What leads nowhere",
  "[...path]": "What leads nowhere",
  "openapi.json": "The description itself",
  "practices/[slug]/heartbeat": "Has a token of its own; described beside the contract",
  "trackers/[id]/hook": "Called by a tool, which signs its calls",
};

const folders = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => path.dirname(file));

/** "GET /teams listTeams", as a route file says it. */
function servedAt(at: string): string[] {
  const text = readFileSync(path.join(folder, at, "route.ts"), "utf8");
  const handlers = text.matchAll(/^ {2}([A-Z]+): apiRoute\(\s*contract\.(\w+),/gm);
  const address = at.replaceAll("[", "{").replaceAll("]", "}");
  return [...handlers].map(([, method, name]) => `${method} /${address} ${name}`);
}

describe("the contract", () => {
  it("names exactly what the route files serve", () => {
    const promised = Object.entries(contract).map(
      ([name, { method, path: at }]) => `${method} ${at} ${name}`,
    );
    expect(promised.length).toBeGreaterThan(25);
    expect(folders.flatMap(servedAt).sort()).toEqual(promised.sort());
  });

  it("is passed over by no route file but those that are left out with a reason", () => {
    const beside = folders.filter((at) => servedAt(at).length === 0);
    expect(beside.sort()).toEqual(Object.keys(notInContract).sort());
    const described = Object.values(besides).map(({ path: at }) => at.slice(1));
    const named = Object.keys(notInContract).map((at) => at.replace("[", "{").replace("]", "}"));
    expect(named).toEqual(expect.arrayContaining(described));
  });

  it("takes every name in a path from the input", () => {
    const missing = Object.entries(contract).flatMap(([name, { path: at, input }]) =>
      [...at.matchAll(/\{(\w+)\}/g)]
        .filter(([, field = ""]) => !(field in input.shape))
        .map(([field]) => `${name} ${field}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("openapi.json", () => {
  const description = JSON.parse(JSON.stringify(describeApi(contract, views, "1.2.3")));
  type Parameter = { name: string; in: string; required: boolean; schema: object };
  type Operation = {
    operationId: string;
    summary: string;
    parameters: Parameter[];
    requestBody?: { content: Record<string, { schema: { properties: object } }> };
    responses: Record<string, { content?: object }>;
  };
  const paths: Record<string, Record<string, Operation>> = description.paths;
  const operations = Object.entries(paths).flatMap(([at, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ at, method, operation })),
  );

  it("is OpenAPI 3.1 with bearer tokens and problems", () => {
    expect(description).toMatchObject({
      openapi: "3.1.0",
      info: { version: "1.2.3" },
      servers: [{ url: "/api/v1" }],
      security: [{ token: [] }],
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    });
  });

  it("describes every operation of the contract once", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.sort()).toEqual(Object.keys(contract).sort());
    for (const { operation } of operations) expect(operation.summary).toMatch(/^[A-Z]/);
  });

  it("declares every name in a path, and no body for reading", () => {
    for (const { at, method, operation } of operations) {
      const inPath = operation.parameters.filter((one) => one.in === "path");
      const named = [...at.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(inPath.map(({ name }) => name)).toEqual(named);
      expect(inPath.every(({ required, schema }) => required && schema)).toBe(true);
      if (method === "get") expect(operation.requestBody).toBeUndefined();
      for (const body of Object.values(operation.requestBody?.content ?? {}))
        expect(named.filter((name) => name && name in body.schema.properties)).toEqual([]);
    }
  });

  it("says how every operation answers, well or not", () => {
    for (const { operation } of operations) {
      const [status = "", fallback] = Object.keys(operation.responses);
      expect([status, fallback]).toEqual([expect.stringMatching(/^20[014]$/), "default"]);
      expect(operation.responses[status]?.content === undefined).toBe(status === "204");
    }
  });

  it("refers only to what it contains, and contains every view", () => {
    const text = JSON.stringify(description);
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(operations.length);
    for (const [, kind = "", name = ""] of references)
      expect(description.components[kind]).toHaveProperty(name);
    expect(text.split('"$ref"').length - 1).toBe(references.length);
    const names = Object.keys(description.components.schemas);
    expect(names.sort()).toEqual([...Object.keys(views), "Problem"].sort());
  });

  it("tells what a new thing needs at least", () => {
    const least = Object.fromEntries(
      operations
        .filter(({ method }) => method === "post" || method === "put")
        .map(({ operation }) => {
          const schema = operation.requestBody?.content["application/json"]?.schema;
          return [operation.operationId, (schema as { required?: string[] })?.required ?? []];
        }),
    );
    expect(least).toMatchObject({
      createTeam: ["name"],
      openPostmortem: ["title", "team"],
      addEvent: ["text"],
      markLayer: ["outcome"],
      commitToAction: ["title"],
      writeLesson: ["text"],
      publish: [],
      takeStance: ["stance"],
      importPostmortem: ["content"],
    });
  });
});
