import type { z } from "zod";

type SearchParams = Record<string, string | string[] | undefined>;

/** A list's filter from its address; what cannot be read is left out rather than refused. */
export function readQuery<S extends z.ZodObject>(schema: S, given: SearchParams): z.output<S> {
  const single = Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [name, Array.isArray(value) ? value[0] : value] as const)
      // PostgreSQL cannot even look for the zero byte.
      .filter(([, value]) => !value?.includes("\u0000")),
  );
  const whole = schema.safeParse(single);
  if (whole.success) return whole.data;
  const unreadable = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  const rest = Object.entries(single).filter(([name]) => !unreadable.has(name));
  return schema.parse(Object.fromEntries(rest));
}

/** The same filter as an address again, with some of it changed. */
export function queryString(filter: Record<string, unknown>, change: Record<string, unknown> = {}) {
  const whole = { ...filter, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(whole))
    if (value !== undefined && value !== null && value !== "" && name !== "limit")
      query.set(name, String(value));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
