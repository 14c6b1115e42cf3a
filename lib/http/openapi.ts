import { z } from "zod";
import type { Endpoint } from "./endpoint";

type Json = Record<string, unknown>;
export type Contract = Record<string, Endpoint>;

/** An OpenAPI 3.1 description, made from the same schemas that check requests. */
export function describeApi(contract: Contract, views: Record<string, z.ZodType>, version: string) {
  const registry = z.registry<{ id: string }>();
  for (const [id, view] of Object.entries(views)) registry.add(view, { id });
  const schemas: Json = { Problem: schemaOf(Problem, "output", registry).schema };
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(contract)) {
    const { operation, defs } = operationOf(name, endpoint, registry);
    Object.assign(schemas, defs);
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Parapet", version, description },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        heartbeat: {
          type: "http",
          scheme: "bearer",
          description: "A practice's heartbeat token, made on its page. It opens nothing else.",
        },
      },
      responses: {
        Problem: {
          description: "The request was refused; detail says why.",
          content: problemContent,
        },
      },
    },
  };
}

const description =
  "Lists answer items and next; send next as ?after= to read on. Refusals are RFC 9457 problems " +
  "whose detail is a sentence for a person.";

const problemContent = {
  "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
};

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** For the reader: what is the matter and what to do. */
  detail: z.string(),
  code: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  /** On a conflict: what is stored now in the disputed fields. */
  current: z.record(z.string(), z.unknown()).optional(),
  version: z.int().optional(),
  requestId: z.string().optional(),
});

type Registry = z.core.$ZodRegistry<{ id: string }>;

function operationOf(name: string, endpoint: Endpoint, registry: Registry) {
  const input = schemaOf(endpoint.input, "input", registry).schema;
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, field = ""]) => field);
  const rest = Object.keys(input.properties).filter((field) => !inPath.includes(field));
  const reads = endpoint.method === "GET";
  const answer = schemaOf(endpoint.output, "output", registry);
  const operation = {
    operationId: name,
    summary: endpoint.summary,
    ...(endpoint.security && { security: [{ [endpoint.security]: [] }] }),
    parameters: [
      ...inPath.map((field) => parameter(input, field, "path")),
      ...(reads ? rest.map((field) => parameter(input, field, "query")) : []),
    ],
    ...(reads || rest.length === 0 ? {} : { requestBody: bodyOf(input, rest) }),
    responses: {
      [endpoint.status]: {
        description: "Done.",
        ...(endpoint.status === 204
          ? {}
          : { content: { "application/json": { schema: answer.schema } } }),
      },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
  return { operation, defs: answer.defs };
}

type ObjectSchema = Json & { properties: Record<string, Json>; required?: string[] };

function schemaOf(schema: z.ZodType, io: "input" | "output", registry: Registry) {
  const made = z.toJSONSchema(schema, { io, metadata: registry, unrepresentable: "any" });
  const moved = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema: _dialect, $defs: defs = {}, ...rest } = JSON.parse(moved) as Json;
  return { schema: rest as ObjectSchema, defs: defs as Json };
}

function parameter(input: ObjectSchema, field: string, where: "path" | "query") {
  const required = where === "path" || (input.required ?? []).includes(field);
  return { name: field, in: where, required, schema: input.properties[field] };
}

function bodyOf(input: ObjectSchema, fields: string[]) {
  const properties = Object.fromEntries(fields.map((field) => [field, input.properties[field]]));
  const required = (input.required ?? []).filter((field) => fields.includes(field));
  const schema = { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
  return { required: required.length > 0, content: { "application/json": { schema } } };
}
