import { expect, it } from "vitest";
import { inShort } from "./public-words";

it("the first words of a summary never end within a character", () => {
  const short = inShort([{ kind: "paragraph", text: [`${"a".repeat(178)}\u{1f525} and more`] }]);
  expect(short).toBe(`${"a".repeat(178)}…`);
});
