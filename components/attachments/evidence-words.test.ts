import { expect, test } from "vitest";
import { typedIn } from "./evidence-words";

const eventId = "01980000-0000-7000-8000-000000000000";

test("what was refused as evidence is still in the field, and not what it was given for", () => {
  expect(typedIn({ eventId, url: "https://a b" })).toBe("https://a b");
  expect(typedIn({ whyId: eventId, quotation: "A long quotation" })).toBe("A long quotation");
  expect(typedIn({ layer: "linter", quotation: "Words" })).toBe("Words");
});

test("what nobody answered is still in the field", () => {
  expect(typedIn({ given: "Words of ours" })).toBe("Words of ours");
});
