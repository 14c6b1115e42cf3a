import { describe, expect, it } from "vitest";
import { checkText } from "./check";
import { languageOf } from "./detect";

const OTHER = [
  "Marta hat vergessen, die Migration auszuführen.",
  "Der Root Cause war ein Human Error, obviously.",
  "Wir hätten das in Staging testen müssen.",
  "Monitoring verbessern",
  "L’ingénieur a oublié de lancer la migration.",
  "La root cause est un human error dans le pipeline.",
  "Améliorer la supervision",
  "El ingeniero olvidó ejecutar la migración.",
  "Error humano en la configuración del balanceador",
  "Marta ha dimenticato di eseguire la migrazione.",
  "O engenheiro esqueceu de executar a migração.",
  "De engineer vergat de migratie te draaien.",
  "Marta glömde att köra migreringen på den tredje noden.",
  "Marta zapomniała uruchomić migrację i nie sprawdziła logów.",
  "Марта забыла запустить миграцию.",
  "マルタはマイグレーションを忘れた。",
];
const ENGLISH = [
  "Marta forgot to run the migration.",
  "We should have tested it on the third replica.",
  "The Müller GmbH cluster was down for an hour.",
  "Human error in the São Paulo region",
  "Nguyễn Văn forgot the flag on his way home.",
];

describe("the language of a text", () => {
  it.each(OTHER)("is not English: %s", (text) => {
    expect(languageOf(text)).not.toBe("en");
    expect(checkText(text)).toEqual([]);
    expect(checkText(text, { field: "action" })).toEqual([]);
  });

  it.each(ENGLISH)("is English: %s", (text) => {
    expect([undefined, "en"]).toContain(languageOf(text));
  });

  it("is judged paragraph by paragraph", () => {
    const text = `${OTHER[0]}\n\nMarta forgot to run the migration.\n\n${OTHER[4]}`;
    expect(checkText(text).map(({ rule }) => rule)).toEqual(["person-at-fault"]);
  });

  it("stays open for a word or two, which are then read like the text around them", () => {
    expect(languageOf("Root cause")).toBeUndefined();
    expect(checkText("Root cause")).toHaveLength(1);
    const german =
      "Das ist die Geschichte von dem Ausfall, den wir am Montag hatten.\n\nRoot cause: DNS";
    expect(checkText(german)).toEqual([]);
  });

  it("is taken from the writer when they say it", () => {
    expect(checkText("Root cause", { language: "de" })).toEqual([]);
    expect(checkText("Root cause", { language: "en-GB" })).toHaveLength(1);
  });
});
