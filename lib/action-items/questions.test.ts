import { describe, expect, it } from "vitest";
import { promiseQuestions } from "./questions";

const whole = {
  title: "Compare records with machines every hour",
  layer: "monitoring",
  why: null,
};
const nothingElse = { conditions: 0, passed: [] };

describe("the questions about promises", () => {
  it("begin with the conditions where there are some, and else with the evening itself", () => {
    expect(promiseQuestions([], { conditions: 2, passed: [] })[0]).toMatch(/^Take one condition/);
    expect(promiseQuestions([], nothingElse)[0]).toBe("What would have made this boring?");
  });

  it("are three at most, and leave to each promise what it asks by itself", () => {
    const answering = { ...whole, layer: null, why: "01980000-0000-7000-8000-000000000001" };
    const asked = { conditions: 1, passed: ["staging"] };
    expect(promiseQuestions([whole, answering], asked)).toHaveLength(3);
    const bare = { ...whole, layer: null, why: null };
    expect(promiseQuestions([bare], nothingElse)).toEqual(promiseQuestions([whole], nothingElse));
  });

  it("ask which layer one with a condition strengthens, and which condition one with a layer changes", () => {
    const answering = { ...whole, layer: null, why: "01980000-0000-7000-8000-000000000001" };
    expect(promiseQuestions([answering], nothingElse)[0]).toMatch(/^Which layer does “Compare/);
    const strengthening = promiseQuestions([whole], { conditions: 1, passed: [] });
    expect(strengthening[0]).toMatch(/^Which condition does “Compare/);
  });

  it("ask nothing more about what was kept or dropped", () => {
    const answering = { ...whole, layer: null, why: "01980000-0000-7000-8000-000000000001" };
    for (const status of ["done", "verified", "wont_do"] as const)
      expect(promiseQuestions([{ ...answering, status }], nothingElse)).toEqual([
        expect.stringMatching(/^How will you see/),
      ]);
    expect(promiseQuestions([{ ...answering, status: "open" }], nothingElse)).toHaveLength(2);
  });

  it("ask about a layer that let it through and that nothing strengthens", () => {
    const ask = (passed: string[]) => promiseQuestions([whole], { conditions: 0, passed });
    expect(ask(["staging"])[0]).toMatch(/let it through/);
    expect(ask(["monitoring"])[0]).not.toMatch(/let it through/);
  });

  it("ask a whole promise only how one will see that it works", () => {
    expect(promiseQuestions([whole], nothingElse)).toEqual([
      expect.stringMatching(/^How will you see/),
    ]);
  });
});
