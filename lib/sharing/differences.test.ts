import { describe, expect, it } from "vitest";
import { eventOf, redact, sourceOf, strikesOf, striking } from "@/lib/testing/build-source";
import { differences } from "./differences";

describe("what strangers would read differently", () => {
  const before = redact(
    sourceOf({ summary: "One.\n\nTwo.", events: [eventOf({ text: "Acme woke." })] }),
    strikesOf(),
  );

  it("is nothing where nothing they read has changed", () => {
    expect(differences(before, before)).toEqual([]);
  });

  it("is told part by part: what went, what came, what another strike makes of it", () => {
    const source = sourceOf({
      summary: "One.\n\nThree.",
      events: [eventOf({ text: "Acme woke." })],
    });
    expect(differences(before, redact(source, striking("acme")))).toEqual([
      { where: "Summary", before: "Two.", after: "Three." },
      {
        where: "Timeline",
        before: "2026-03-14, 14:02, Acme woke.",
        after: "2026-03-14, 14:02, █████ woke.",
      },
    ]);
  });
});
