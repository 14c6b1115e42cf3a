import fc from "fast-check";
import { expect, it } from "vitest";
import { isSigned, sign } from "./signed";

it("a text that we signed is known, for its purpose only", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (purpose, other, text) => {
      expect(isSigned(purpose, text, sign(purpose, text))).toBe(true);
      expect(isSigned(other, text, sign(purpose, text))).toBe(other === purpose);
    }),
  );
});

it("a text or a signature that was changed is not", () => {
  const signed = sign("letters", "a text");
  expect(isSigned("letters", "a Text", signed)).toBe(false);
  expect(isSigned("letters", "a text", "")).toBe(false);
  expect(isSigned("letters", "a text", `${signed}=`)).toBe(false);
  for (let at = 0; at < signed.length; at += 1)
    for (const letter of "AbQgw_-4") {
      const changed = signed.slice(0, at) + letter + signed.slice(at + 1);
      expect(isSigned("letters", "a text", changed)).toBe(changed === signed);
    }
});
