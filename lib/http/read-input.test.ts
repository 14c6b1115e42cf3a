import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DomainError } from "@/lib/errors/domain-error";
import { readInput } from "./read-input";

const Words = z.object({ text: z.string(), tags: z.array(z.string()).optional() });
const Loose = z.object({ base: z.record(z.string(), z.unknown()) });

function refusal(schema: z.ZodType, given: unknown): DomainError | null {
  try {
    readInput(schema, given);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  return null;
}

const nested = (levels: number) => {
  let inside: unknown = "x";
  for (let level = 0; level < levels; level += 1) inside = [inside];
  return { base: { title: inside } };
};

describe("what no row can hold is refused with the name of its field", () => {
  it("a zero byte", () => {
    const error = refusal(Words, { text: "a", tags: ["b\u0000"] });
    expect(error?.code).toBe("invalid");
    expect(error?.details.fields).toEqual({ "tags.0": expect.stringContaining("zero byte") });
  });

  it("half of a sign, while the whole sign passes", () => {
    expect(refusal(Words, { text: "a", tags: ["\ud83d"] })?.details.fields).toEqual({
      "tags.0": expect.stringContaining("character in this text is damaged"),
    });
    expect(refusal(Words, { text: "a", tags: ["\ud83d\ude00"] })).toBeNull();
  });

  it("nesting without an end", () => {
    for (const levels of [40, 100_000])
      expect(refusal(Loose, nested(levels))?.details.fields).toEqual({
        base: expect.stringContaining("nested too deeply"),
      });
    expect(refusal(Loose, nested(3))).toBeNull();
  });
});
