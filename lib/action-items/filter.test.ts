import { expect, it } from "vitest";
import { readQuery } from "@/lib/http/query";
import { ActionItemFilter, addressOf, looksBack, narrows } from "./filter";
import { placeOf } from "./look";

const read = (address: string) =>
  readQuery(ActionItemFilter, Object.fromEntries(new URLSearchParams(address)));

it("an address that is read and written again means the same", () => {
  const address =
    "?team=search&layer=none&tag=dns&owner=me&type=detect&due=late&since=2026-03-01&status=kept&mine=true&waits=true";
  const filter = read(address);
  expect(filter).toMatchObject({ owner: "me", due: "late", status: "kept", waits: true });
  expect(read(addressOf(filter))).toEqual(filter);
});

it("what is usual leaves no word in the address, and a page is no part of a view", () => {
  expect(addressOf(read("status=open&mine=&team=&due=&type=&waits=&since=&after=abc"))).toBe("");
  expect(narrows(read("after=abc&limit=3"))).toBe(false);
  expect(placeOf(read(""), { as: "board", by: "team" })).toBe("/actions?as=board");
  expect(placeOf(read("due=late"), { by: "team" })).toBe("/actions?due=late&by=team");
});

it("what cannot be read is left out rather than refused", () => {
  expect(read("due=soon&type=wish&since=yesterday&status=lost")).toEqual(read(""));
});

it("looks back at what is over, and ahead at what waits", () => {
  expect(looksBack(read("status=done"))).toBe(true);
  expect(looksBack(read("since=2026-03-01"))).toBe(true);
  expect(looksBack(read("status=all"))).toBe(false);
  expect(looksBack(read("waits=true&status=done"))).toBe(false);
});
