import { expect, test } from "vitest";
import { NewLesson } from "./schema";
import { tagsOf } from "./tags";

const parse = (tags: string[] | string) => NewLesson.safeParse({ number: 1, text: "One.", tags });

test("one tag has one spelling", () => {
  expect(parse(["#Retries", "retries ", "Feature Flags", "", "#"]).data?.tags).toEqual([
    "retries",
    "feature-flags",
  ]);
  expect(tagsOf("Certificates, #retries,, DNS")).toEqual(["certificates", "retries", "dns"]);
});

test("too many and too long are refused", () => {
  expect(parse("abcdefghi".split("")).success).toBe(false);
  expect(parse(["x".repeat(41)]).success).toBe(false);
});
