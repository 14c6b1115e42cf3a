import { describe, expect, it } from "vitest";
import { sourceOf, strikesOf } from "@/lib/testing/build-source";
import { namesIn } from "./names";
import { redacted } from "./redacted";
import type { Strikes } from "./schema";
import type { Person } from "./source";

const ana: Person = { name: "Ana Kowalski", handles: ["ana.kowalski"], near: true };
const grace: Person = { name: "Grace Ouma", handles: ["grace"], near: false };
const ops: Person = { name: "Ops Desk", handles: ["ops"], near: false };
const people = [ana, grace, ops];

const namesOf = (summary: string, strikes: Partial<Strikes> = {}) => {
  const [source, given] = [sourceOf({ title: "", summary, people }), strikesOf(strikes)];
  return namesIn(source, given, redacted(source, given));
};

const inShort = (summary: string, strikes: Partial<Strikes> = {}) =>
  namesOf(summary, strikes).map(({ name, known, state }) => [name, known, state].join(" "));

describe("the people of a text", () => {
  it("are found by any form of their names", () => {
    for (const form of ["Ana", "KOWALSKI", "A. Kowalski", "@ana.kowalski", "ana.kowalski", "Anas"])
      expect([form, inShort(`Then ${form} came.`)]).toEqual([form, ["Ana Kowalski true open"]]);
    expect(namesOf("Ana and Kowalski.")[0]?.forms).toEqual(["Ana", "Kowalski"]);
  });

  it("are not found within other words, nor by words that many say", () => {
    expect(inShort("Banana analysis by the ops desk, with a grace period for ops.")).toEqual([
      "Ops Desk true open",
    ]);
    expect(inShort("A grace period for ops.")).toEqual([]);
  });

  it("who are far away are found by what is surely them", () => {
    expect(inShort("Grace Ouma came.")).toEqual(["Grace Ouma true open"]);
    expect(inShort("Then @grace came.")).toEqual(["Grace Ouma true open"]);
  });

  it("who have no account are told apart from those who have, and looked at as well", () => {
    expect(inShort("Then Priya Natarajan and Peter's team came in May.")).toEqual([
      "Priya Natarajan false open",
      "Peter false open",
    ]);
  });

  it("are struck once they have a role, the same everywhere", () => {
    const roles = [
      { name: "Ana Kowalski", role: "engineer A" },
      { name: "Priya Natarajan", role: "a customer" },
    ];
    const views = namesOf("Ana Kowalski, Priya Natarajan, Ana and Natarajan.", { roles });
    expect(views.map(({ name, state, role }) => [name, state, role])).toEqual([
      ["Ana Kowalski", "struck", "engineer A"],
      ["Priya Natarajan", "struck", "a customer"],
    ]);
  });

  it("are found in what was written instead of others, and in a chosen address", () => {
    const words = [{ words: "acme", instead: "Ana's friends" }];
    expect(namesOf("Acme came.", { words })).toMatchObject([
      { name: "Ana Kowalski", state: "open", written: true, places: ["summary"] },
    ]);
    const [source, given] = [sourceOf({ title: "", people }), strikesOf()];
    const texts = redacted(source, given);
    expect(namesIn(source, given, texts, "ana-did-it")).toMatchObject([
      { name: "Ana Kowalski", state: "open", written: true, places: ["address"] },
    ]);
    expect(namesIn(source, given, texts, `ana2${"a".repeat(28)}`)).toEqual([]);
  });

  it("are found where a line's end parts their names", () => {
    expect(inShort("Then Ko-\nwalski came.")).toEqual(["Ana Kowalski true open"]);
  });

  it("may be kept by their name", () => {
    expect(inShort("Ana came.", { kept: ["Ana Kowalski"] })).toEqual(["Ana Kowalski true kept"]);
  });

  it("are each offered a role that nobody has yet", () => {
    const roles = [{ name: "Ana Kowalski", role: "engineer A" }];
    const views = namesOf("Ana, Priya Natarajan and Peter came.", { roles });
    expect(views.map(({ suggested }) => suggested)).toEqual([
      "engineer A",
      "engineer B",
      "engineer C",
    ]);
  });

  it("who share a whole name are one, with the handles of each", () => {
    const other = { name: "ANA KOWALSKI", handles: ["akow7"], near: false };
    const source = sourceOf({
      title: "",
      summary: "Ana Kowalski and @akow7 came.",
      people: [...people, other],
    });
    const look = (strikes: Strikes) => namesIn(source, strikes, redacted(source, strikes));
    const both = { name: "Ana Kowalski", forms: expect.arrayContaining(["@akow7"]) };
    expect(look(strikesOf())).toMatchObject([{ ...both, state: "open" }]);
    const given = strikesOf({ roles: [{ name: "ana kowalski", role: "engineer A" }] });
    expect(look(given)).toMatchObject([{ state: "struck", role: "engineer A" }]);
  });

  it("who share a name and not a role are told apart by nobody", () => {
    const source = sourceOf({ title: "", summary: "Ana Kowalski, Ana Lopez; Ana came." });
    const roles = [
      { name: "Ana Kowalski", role: "engineer A" },
      { name: "Ana Lopez", role: "a customer" },
    ];
    const { of } = redacted(source, strikesOf({ roles }));
    expect(of("summary")).toEqual([
      [{ struck: "engineer A" }, ", ", { struck: "a customer" }, "; ", { struck: "" }, " came."],
    ]);
  });
});
