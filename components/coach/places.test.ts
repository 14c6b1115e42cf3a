import { describe, expect, it } from "vitest";
import { placedIn } from "./places";

const text = "🔥 Marta forgot it. All is well.";
const found = [{ start: 3, end: 15 }];
const words = (is: string, places: { start: number; end: number }[]) =>
  places.map(({ start, end }) => is.slice(start, end));

describe("a finding in a text that is being written", () => {
  it("stays on its words when something is written behind them", () => {
    const is = `${text} And`;
    expect(words(is, placedIn(found, text, is))).toEqual(["Marta forgot"]);
  });

  it("moves with its words when something is written before them", () => {
    const is = `At 14:02 😱 ${text}`;
    expect(words(is, placedIn(found, text, is))).toEqual(["Marta forgot"]);
  });

  it("goes when its words are changed", () => {
    expect(placedIn(found, text, text.replace("forgot", "ran"))).toEqual([]);
  });

  it("goes when its words are taken out", () => {
    expect(placedIn(found, text, "🔥 All is well.")).toEqual([]);
  });

  it("waits to be asked anew when a word grows out of its end", () => {
    expect(placedIn(found, text, text.replace("forgot it", "forgotten it"))).toEqual([]);
  });
});
