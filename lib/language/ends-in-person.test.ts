import { describe, expect, it } from "vitest";
import { endsInPerson } from "./ends-in-person";

describe("an answer that ends in a person", () => {
  it.each([
    "Marta forgot to run the migration.",
    "Human error.",
    "The on-call engineer should have noticed.",
    "We should have tested it.",
    "The warning was overlooked.",
    "Marta",
    "Marta Kowalska.",
    "The on-call engineer",
    "Because of the intern.",
    "the ops team",
    "Us",
    "Nobody checked.",
  ])("is noticed: %s", (answer) => {
    const finding = endsInPerson(answer);
    expect(finding?.why).toBeTruthy();
    expect(answer.slice(finding?.start, finding?.end)).toBe(finding?.quote);
  });

  it.each([
    "The deploy pipeline has no migration step; the runbook tells people to do it by hand.",
    "One of four replicas served a schema that the new code did not know.",
    "The alert was muted for thirty minutes.",
    "A full disk",
    "Jenkins",
    "The staging cluster",
    "Alex DB",
    "Root cause: DNS",
    "Nobody is told when a replica falls behind, because no alert watches the lag.",
  ])("is not: %s", (answer) => {
    expect(endsInPerson(answer)).toBeNull();
  });

  it("knows the organisation's own names", () => {
    expect(endsInPerson("Alma", { ownWords: ["Alma"] })).toBeNull();
    expect(endsInPerson("Alma")).not.toBeNull();
  });
});
