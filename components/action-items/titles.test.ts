import { expect, it } from "vitest";
import { titlesOf } from "./titles";

it("takes one title a line, without the marks of a list", () => {
  expect(titlesOf("- Alert on lag\n\n2. Page at night\n  * 3 replicas in staging  \n")).toEqual([
    "Alert on lag",
    "Page at night",
    "3 replicas in staging",
  ]);
  expect(titlesOf(" \n ")).toEqual([]);
});
