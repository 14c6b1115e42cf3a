import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import type { ApiWorld } from "./api-world";

type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
};

/** The fields of a request, as the contract describes them. */
export const fieldsOf = ({ input }: Pick<Endpoint, "input">): Record<string, Schema> =>
  (z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Schema).properties ?? {};

const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A body that names what is there in this world; what stands in the address is left out. */
export function bodyFor(endpoint: Endpoint, world: ApiWorld): Record<string, unknown> {
  const { at, action, event, image, lesson, removal, why } = world;
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const known: Record<string, unknown> = {
    ...{ ...at, zone: "UTC", base: {}, version: undefined, file: onePixel },
    ...{ at: "2026-03-14T14:02Z", line: "14:02 Alerts", when: "14:05", ahead: undefined },
    ...{ eventId: event.id, citedEventId: event.id, imageId: image.id, image: image.id },
    ...{ whyId: why.id, why: why.id, parent: null, after: undefined, before: undefined },
    ...{ beside: null, into: endpoint.path.includes("/whys/") ? why.id : action.id },
    ...{ of: action, removalId: removal.id, reshaping: "1", items: [action], reopen: [action.id] },
    ...{ tracker: world.issue.trackerId, reference: "OPS-1", seen: "x", slug: undefined },
    ...{ team: world.team, owner: world.team, layer: world.layer, entry: null, cheapest: null },
    ...{ upTo: endpoint.path === "/notices/read" ? world.notice.id : undefined, severity: null },
    ...{ kinds: ["action.proved"], practice: undefined, evidence: undefined, tags: ["dns"] },
    ...{ lesson: lesson.id, strikes: {}, end: undefined, precision: "exact", proof: undefined },
    ...{ events: [{ at: "2026-03-14T14:02Z", text: "A few words" }] },
  };
  const given = Object.entries(fieldsOf(endpoint))
    .filter(([field]) => !inPath.includes(field))
    .map(([field, schema]) => [field, field in known ? known[field] : sample(schema)]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function sample(schema: Schema): unknown {
  if (schema.anyOf?.[0]) return sample(schema.anyOf[0]);
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, 1);
  if (type === "array")
    return Array.from({ length: schema.minItems ?? 1 }, () => sample(schema.items ?? {}));
  if (type === "object")
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sample(inner)]),
    );
  if (schema.format === "date") return "2026-03-14";
  if (schema.format === "date-time") return "2026-03-14T14:02:00.000Z";
  if (schema.format === "uri") return "https://example.test/";
  return "A few words";
}
