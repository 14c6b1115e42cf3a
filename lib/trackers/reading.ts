import { z } from "zod";

/** A moment as tools write them ("2026-03-14T14:02:11.123+0100", "2026-03-14 14:02:11 UTC"). */
export const Moment = z
  .string()
  .nullish()
  .transform((text) => {
    const date = new Date(text ?? "");
    return isMoment(date) ? date : null;
  });

/** Of a time in which there were issues; PostgreSQL's calendar begins later than JavaScript's. */
export const isMoment = (date: Date): boolean => date.getTime() >= 0;

/** An address to be shown as a link: never one that runs something. */
export const WebAddress = z
  .string()
  .max(2_000)
  .transform((text) =>
    /^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/iu.test(text) && URL.canParse(text) ? text : "",
  );

/** Somebody else's words, as long as a line of ours may be. */
export const Line = z.string().transform((text) =>
  text
    .slice(0, 300)
    .replace(/[\p{Surrogate}\p{Cc}]/gu, " ")
    .trim(),
);

/** What a tool calls an issue. PostgreSQL cannot hold the zero byte. */
export const Key = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.replace(/[\p{Cs}\p{Cc}]/gu, ""));

/** A number or text of theirs as the text by which we keep it. */
export const Id = z.union([z.number().transform(String), Key(200)]);

export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** An address that a person typed, without slashes at its end; `usual` for nothing. */
export function plainBase(typed: string, usual: string): string {
  const text = typed.trim() || usual;
  const full = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  return full.replace(/\/+$/, "");
}
