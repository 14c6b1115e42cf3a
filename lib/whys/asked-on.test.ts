import { expect, test } from "vitest";
import { askedOn } from "./asked-on";

test.each([
  ["Marta forgot to run the migration on it.", "How would anybody have known that it was due?"],
  ["The on-call engineer forgot it.", "How would anybody have known that it was due?"],
  ["They should have tested the restore.", "What did the situation look like then"],
  ["Human error.", "look alike"],
  ["The reviewer was not careful enough.", "needs care"],
  ["Nobody knew that the job existed.", "met that knowledge"],
  ["The team was not aware of the limit.", "met that knowledge"],
  ["The reviewer did not check the configuration.", "make sense at that moment"],
  ["The operator missed the alert.", "shown itself"],
  ["The developer.", "whoever was there"],
])("“%s” is asked on with a question that fits its words", (answer, question) => {
  const { because, questions } = askedOn(answer) ?? { because: "", questions: [] };
  expect(because).toMatch(/\.$/);
  expect(questions[0]).toContain(question);
  expect(questions.length).toBeGreaterThanOrEqual(2);
  for (const each of questions) expect(each).toMatch(/^(How|What)\b.*\?$/);
});

test.each([
  "",
  "The deploy pipeline has no migration step; the runbook tells people to do it.",
  "The pod failed to start.",
  "Ana rolled back at 14:20.",
  "No check compares records with machines.",
  "Jenkins ran the old job.",
  "Renewal hangs on a mail to a closed mailbox.",
])("“%s” says something that can be changed, and is left alone", (answer) => {
  expect(askedOn(answer)).toBeNull();
});

test("the name of a service that looks like a person is none", () => {
  const answer = "Alex forgot the lock when it restarted.";
  expect(askedOn(answer)).not.toBeNull();
  expect(askedOn(answer, ["alex"])).toBeNull();
});
