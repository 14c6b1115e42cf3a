import { z } from "zod";
import { invalid } from "@/lib/errors/domain-error";

/** Lists are paged by key: `after` is the `next` of the page before. */
export const Page = z.object({
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** Of a list that most want whole: as much at once as a page may hold. */
export const LongPage = Page.extend({ limit: Page.shape.limit.default(100) });

export type Paged<T> = { items: T[]; next: string | null };

/** Cuts the one row that was read beyond the page, which tells that there is another. */
export function page<T>(rows: T[], limit: number, keyOf: (last: T) => string): Paged<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}

/** A list that is short by nature, in the shape of the paged ones. */
export const whole =
  <A, I, T>(list: (asker: A, input: I) => Promise<T[]>) =>
  async (asker: A, input: I): Promise<Paged<T>> => ({
    items: await list(asker, input),
    next: null,
  });

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const toKey = (parts: (string | null)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString("base64url");

/** @throws DomainError invalid for a key that we did not make. */
export function fromKey<T extends z.ZodType>(key: string, shape: T): z.output<T> {
  try {
    return shape.parse(JSON.parse(Buffer.from(key, "base64url").toString()));
  } catch {
    throw invalid("That page address is cut short. Start again from the first page.");
  }
}
