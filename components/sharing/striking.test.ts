import { describe, expect, it } from "vitest";
import { type InsidePart, Strikes } from "@/lib/sharing/schema";
import { shownStretches } from "./shown-strikes";
import { keep, makeRole, strikeEverywhere, strikeHere, takeBack, wholeWords } from "./striking";
import { inverse } from "./taking-back";

const none = Strikes.parse({});
const part = (text: string): InsidePart => ({
  ...{ place: "summary", section: "telling", label: "Summary", out: false, outItself: false },
  text: [{ text }],
});
const marks = (text: string, known: Strikes, now: Strikes) =>
  shownStretches(part(text), known, now).map(({ text: words, strike }) =>
    strike ? `[${words}]` : words,
  );

describe("choosing words", () => {
  it("never leaves half of a word readable", () => {
    expect(wholeWords("the deploy failed", 6, 8)).toEqual({ from: 4, to: 10 });
    expect(wholeWords("naïve Über", 7, 8)).toEqual({ from: 6, to: 10 });
  });

  it("takes no blanks along, and nothing where only blanks are chosen", () => {
    expect(wholeWords("a  b", 1, 3)).toEqual({ from: 1, to: 1 });
    expect(wholeWords("one two", 3, 7)).toEqual({ from: 4, to: 7 });
  });
});

describe("striking", () => {
  it("strikes the words that were chosen and not their likes", () => {
    const text = "db one, db two, db three";
    const struck = strikeHere(none, part(text), { place: "summary", from: 8, to: 10 });
    expect(struck.spans).toEqual([{ place: "summary", words: "db", nth: 2, instead: "" }]);
    expect(marks(text, none, struck)).toEqual(["db one, ", "[db]", " two, db three"]);
  });

  it("shows at once what is struck everywhere, in any case, as whole words", () => {
    const struck = strikeEverywhere(none, "acme");
    expect(marks("Acme, ACME and acmelike", none, struck)).toEqual([
      "[Acme]",
      ", ",
      "[ACME]",
      " and acmelike",
    ]);
  });

  it("makes a later decision on the same words stand instead of the earlier", () => {
    const once = keep(none, "Ana");
    const then = makeRole(once, "ana", "an engineer");
    expect(then.kept).toEqual([]);
    expect(keep(then, "ANA")).toMatchObject({ kept: ["ANA"], roles: [] });
  });

  it("no longer shows what was taken back, before the server answers", () => {
    const known = strikeEverywhere(none, "acme", "the shop");
    const drawn: InsidePart = {
      ...part(""),
      text: [{ text: "Acme", strike: { by: "words", index: 0, instead: "the shop" } }],
    };
    const now = takeBack(known, { by: "words", index: 0, instead: "the shop" });
    expect(shownStretches(drawn, known, now)).toEqual([{ text: "Acme" }]);
  });

  it("takes one step back and keeps what was done since", () => {
    const first = strikeEverywhere(none, "acme");
    const second = strikeEverywhere(first, "berlin");
    expect(inverse(none, first)(second).words).toEqual([{ words: "berlin", instead: "" }]);
    expect(inverse(first, none)(none)).toEqual(first);
  });
});
