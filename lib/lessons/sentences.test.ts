import fc from "fast-check";
import { expect, test } from "vitest";
import { askedIn, headlineOf, sentencesOf } from "./sentences";

test("sentences are counted as a reader counts them", () => {
  expect(sentencesOf("")).toEqual([]);
  expect(sentencesOf("Retries need a budget")).toHaveLength(1);
  expect(sentencesOf("Each layer retried. Three layers made 27! Who counts?")).toHaveLength(3);
  expect(sentencesOf("Deploy 2.1.3 took 1.5 hours at 3.15 p.m. yesterday.")).toHaveLength(1);
  expect(
    sentencesOf("Use a budget, e.g. Polly's, i.e. one shared by all. Then stop."),
  ).toHaveLength(2);
  expect(sentencesOf("A lock (cf. PM-12, no. 4) was held. It stayed.")).toHaveLength(2);
});

test("a broken line is a space and an empty line ends a sentence", () => {
  expect(sentencesOf("One thought\nover two lines.")).toEqual(["One thought over two lines."]);
  expect(sentencesOf("One\n\nTwo\n \nThree")).toEqual(["One", "Two", "Three"]);
});

test("the headline is the first sentence without its full stop, and no word is lost", () => {
  expect(headlineOf("Retries need a budget. Three layers made 27.")).toEqual({
    headline: "Retries need a budget",
    body: "Three layers made 27.",
  });
  expect(headlineOf("Does your pipeline start your app?").headline).toBe(
    "Does your pipeline start your app?",
  );
  expect(headlineOf("And then nothing...").headline).toBe("And then nothing...");
  const letters = (text: string) => text.replace(/[\s.]/g, "");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(letters(sentencesOf(text).join(""))).toBe(letters(text));
    }),
  );
});

test("a question at the end is what its team asks, and only there", () => {
  expect(askedIn("Five layers passed it. Does your pipeline start your app?")).toEqual({
    rest: "Five layers passed it.",
    question: "Does your pipeline start your app?",
  });
  expect(askedIn("Who would notice?")).toEqual({ rest: "", question: "Who would notice?" });
  for (const body of ["", "Who counts? Nobody did.", "It held."])
    expect(askedIn(body)).toEqual({ rest: body, question: null });
});
