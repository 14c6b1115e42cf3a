import { expect, it } from "vitest";
import { columns } from "./board-columns";
import { moveOf } from "./moves";

const all = ["keep", "verify", "acceptRisk"] as const;
const moves = (from: (typeof columns)[number], offered: readonly (typeof all)[number][] = all) =>
  columns.map((to) => {
    const asked = moveOf(from, to, offered);
    return asked === null ? "stays" : "move" in asked ? asked.move : "no";
  });

it("asks for the proof, the look or the reason wherever a move would settle or open a promise", () => {
  expect(moves("open")).toEqual(["stays", "start", "prove", "no", "drop"]);
  expect(moves("in_progress")).toEqual(["unstart", "stays", "prove", "no", "drop"]);
  expect(moves("done")).toEqual(["reopen", "no", "stays", "verify", "no"]);
  expect(moves("verified")).toEqual(["reopen", "no", "no", "stays", "no"]);
  expect(moves("wont_do")).toEqual(["reopen", "no", "no", "no", "stays"]);
});

it("says no, in a sentence, to whoever may not take the turn", () => {
  expect(moves("open", ["verify"])).toEqual(["stays", "no", "no", "no", "no"]);
  expect(moves("done", ["keep"])).toEqual(["reopen", "no", "stays", "no", "no"]);
  expect(moveOf("open", "wont_do", ["keep"])).toEqual({ no: expect.stringMatching(/risk\.$/) });
});
