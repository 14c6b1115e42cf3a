import { expect, it } from "vitest";
import { z } from "zod";
import { readQuery } from "./query";

const Filter = z.object({
  tag: z.string().max(20).optional(),
  status: z.enum(["open", "done"]).default("open"),
});

it("leaves out of an address what cannot be read, and keeps the rest", () => {
  expect(readQuery(Filter, { tag: "dns", status: "lost" })).toEqual({ tag: "dns", status: "open" });
  expect(readQuery(Filter, { tag: ["dns", "cdn"], status: "done" })).toEqual({
    tag: "dns",
    status: "done",
  });
});

it("leaves out what the database cannot even look for", () => {
  expect(readQuery(Filter, { tag: "a\u0000b", status: "done" })).toEqual({ status: "done" });
});
