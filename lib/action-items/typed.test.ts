import { expect, it } from "vitest";
import { typeNamed } from "./typed";

it.each([
  ["Prevent", "prevent"],
  ["**prevention**", "prevent"],
  ["mitigate", "respond"],
  ["Response:", "respond"],
  ["Detection", "detect"],
  ["Learning", "learn"],
])("a document's “%s” means a type", (word, type) => {
  expect(typeNamed(word)).toBe(type);
});

it("no other word is taken for a type", () => {
  for (const word of ["process", "", undefined, "prevention of what we detect", "Bug"])
    expect(typeNamed(word)).toBeUndefined();
});
