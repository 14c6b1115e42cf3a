import fc from "fast-check";
import { expect, it } from "vitest";
import { seal, unseal } from "./sealed";

it("what is sealed opens again, for its purpose only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const sealed = seal("a token", text);
      expect(unseal("a token", sealed)).toBe(text);
      expect(unseal("another", sealed)).toBeNull();
    }),
  );
});

it("the same words are sealed differently each time, and never stand in the result", () => {
  const [one, two] = [seal("a token", "words to hide"), seal("a token", "words to hide")];
  expect(one).not.toBe(two);
  expect(one).not.toContain("hide");
});

it("nothing opens once a single letter was changed", () => {
  const sealed = seal("a token", "words");
  for (let at = 2; at < sealed.length - 1; at += 1) {
    const letter = sealed[at] === "A" ? "B" : "A";
    expect(unseal("a token", sealed.slice(0, at) + letter + sealed.slice(at + 1))).toBeNull();
  }
  for (const broken of ["", "1.", "2.AAAA", "words"]) expect(unseal("a token", broken)).toBeNull();
});
