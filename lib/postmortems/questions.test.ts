import { describe, expect, it } from "vitest";
import { factsQuestions } from "./questions";

const untold = {
  title: "Checkout returned errors for one in four customers",
  summary: "",
  impact: "",
  surprised: "",
  wentWell: "",
  lucky: "",
  nearMiss: false,
  counted: false,
};
const told = {
  ...untold,
  summary: "a",
  impact: "b",
  surprised: "c",
  wentWell: "d",
  lucky: "e",
  counted: true,
};

describe("the questions about the facts", () => {
  it("are three at most, and none once all is told", () => {
    expect(factsQuestions(untold)).toHaveLength(3);
    expect(factsQuestions(told)).toEqual([]);
  });

  it("ask for a title that can be found, where it says little", () => {
    expect(factsQuestions({ ...told, title: "Outage" })).toEqual([
      expect.stringMatching(/^Where was it/),
    ]);
  });

  it("ask for a number once there are words, and never of what was caught in time", () => {
    expect(factsQuestions({ ...told, counted: false })).toEqual([
      expect.stringMatching(/^How many/),
    ]);
    expect(factsQuestions({ ...told, counted: false, nearMiss: true })).toEqual([]);
  });

  it("ask of a near miss who would have felt it", () => {
    const [first] = factsQuestions({ ...untold, nearMiss: true });
    expect(first).toMatch(/^Who would have felt it/);
  });
});
