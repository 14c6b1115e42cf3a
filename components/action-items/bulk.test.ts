import { expect, it } from "vitest";
import type { ActionItemView } from "@/lib/action-items/schema";
import { changeOf, restoringOf, toldOf, wordsBefore } from "./bulk";

const item = {
  ...{ number: 3, id: "a", title: "Alert on lag", status: "open", dueOn: null, type: null },
  ...{ ownerUser: null, ownerTeam: { slug: "web", name: "Web" }, priority: "low", layer: "canary" },
} as ActionItemView;

function form(given: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(given)) data.set(name, value);
  return data;
}

it("changes only what was said, and leaves the rest as it is", () => {
  const given = form({ owner: "", dueOn: "2026-12-01", type: "detect", layer: "", stranger: "x" });
  expect(changeOf(given)).toEqual({ dueOn: "2026-12-01", type: "detect" });
  expect(changeOf(form({}))).toEqual({});
});

it("gives back exactly what a change takes, also where that was nothing", () => {
  expect(wordsBefore(item, { owner: "x", dueOn: "2026-12-01" })).toEqual({
    owner: "web",
    dueOn: null,
  });
  expect(wordsBefore(item, { type: "learn", status: "in_progress" })).toEqual({
    type: null,
    status: "open",
  });
});

it("says how many changed, and of each that did not, why", () => {
  const other = { ...item, id: "b", title: "Page at night" };
  const refused = { code: "forbidden" as const, message: "Ask its team." };
  const told = toldOf(
    [item, other],
    [
      { number: 3, id: "a", action: item, refused: null },
      { number: 3, id: "b", action: null, refused },
    ],
  );
  expect(told.message).toBe("Changed one action. “Page at night” stays as it is: Ask its team.");
  expect(told.changed).toEqual([item]);
});

it("gives back in one go what several had alike", () => {
  const [b, c] = [
    { ...item, id: "b" },
    { ...item, id: "c", priority: "high" as const },
  ];
  expect(restoringOf([item, b, c], { priority: "medium" })).toEqual([
    {
      priority: "low",
      items: [
        { number: 3, id: "a" },
        { number: 3, id: "b" },
      ],
    },
    { priority: "high", items: [{ number: 3, id: "c" }] },
  ]);
});
