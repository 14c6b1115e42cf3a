import { expect, test } from "vitest";
import { firstQuestion } from "./suggestion";

test.each([
  [
    "A stray command blanked the storefront.",
    "Why did this happen: a stray command blanked the storefront?",
  ],
  ["PostgreSQL ran out of disk", "Why did this happen: PostgreSQL ran out of disk?"],
  ["Why was checkout slow?", "Why was checkout slow?"],
])("the title “%s” suggests the question “%s”", (title, question) => {
  expect(firstQuestion(title)).toBe(question);
});
