import { describe, expect, it } from "vitest";
import { nameIn } from "./name-in";

describe("the name where words begin", () => {
  it.each([
    ["Alex DB forgot its leader", "Alex DB"],
    ["Jenkins should have stopped", "Jenkins"],
    ["Émilie-2 missed the alert", "Émilie-2"],
  ])("is found in %j", (quote, name) => {
    expect(nameIn(quote)).toBe(name);
  });

  it.each(["We forgot", "The on-call engineer missed it", "someone forgot", "Nobody noticed", ""])(
    "is none in %j",
    (quote) => {
      expect(nameIn(quote)).toBeNull();
    },
  );
});
