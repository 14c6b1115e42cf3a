import { expect, it } from "vitest";
import { openQuestions } from "./open-questions";

const whole = {
  status: "open" as const,
  ownerUser: { id: "u", name: "Jonas" },
  ownerTeam: null,
  layer: "staging",
  why: null,
  dueOn: "2026-12-01",
};

it("asks for the owner, the layer or condition, and the day, each only while it is missing", () => {
  expect(openQuestions(whole)).toEqual([]);
  expect(openQuestions({ ...whole, layer: null, why: "w" })).toEqual([]);
  expect(openQuestions({ ...whole, ownerUser: null })).toEqual([
    "Who would notice if it did not happen? They own it.",
  ]);
  expect(openQuestions({ ...whole, ownerUser: null, layer: null, dueOn: null })).toHaveLength(3);
});

it("asks nothing of what is settled", () => {
  expect(openQuestions({ ...whole, status: "done", ownerUser: null, layer: null })).toEqual([]);
});
