import { describe, expect, it } from "vitest";
import { readPostmortem } from "./postmortem";

const now = new Date("2026-03-15T00:00:00Z");
const read = (content: string) => readPostmortem({ content, now });
const texts = (content: string) => read(content).events.map(({ text }) => text);

describe("a pasted chat", () => {
  it("is a timeline as a whole, with who spoke", () => {
    const chat = `Ana Kowalski  8:27 AM
the checkout page is white
anyone else?
Ben Adeyemi  8:29 AM
yes, same here
Ana Kowalski  8:31 AM
rolling back 8841
`;
    expect(texts(chat)).toEqual([
      "Ana Kowalski:\nthe checkout page is white\nanyone else?",
      "Ben Adeyemi:\nyes, same here",
      "Ana Kowalski:\nrolling back 8841",
    ]);
    expect(read(chat).leftovers).toEqual([]);
    expect(read(chat).warnings.map(({ message }) => message)).not.toContain(
      "No action items were found.",
    );
  });

  it("may have its times on lines of their own, under a heading that is a day", () => {
    const { events, facts } = read(
      "## March 14\n1:03\nFirst alert\n\n5:10 AM\nTeam looks at graphs\n",
    );
    expect(facts.occurredOn).toBe("2026-03-14");
    expect(events.map(({ at }) => at)).toEqual(["2026-03-14T01:03:00Z", "2026-03-14T05:10:00Z"]);
  });

  it("may say above where it was copied; that line stays", () => {
    const { events, leftovers } = read(
      "From #inc-checkout\n\n14:02 <ana> it is down\n14:03 <ben> looking",
    );
    expect(events).toHaveLength(2);
    expect(leftovers.map(({ text }) => text)).toEqual(["From #inc-checkout"]);
  });
});

describe("what only looks like a chat", () => {
  const prose = "A long evening.\n".repeat(20);

  it("stays text, where times are rare in it", () => {
    expect(texts(`14:02 it broke.\n${prose}\n16:00 it was well again.\n${prose}`)).toEqual([]);
  });

  it("stays a document, where it says what its parts are", () => {
    const document =
      "# Search was slow\n\n14:02 it broke\n14:03 it was seen\n\n## Summary\n\nShort.\n";
    expect(read(document).facts).toMatchObject({ title: "Search was slow", summary: "Short." });
    expect(texts(document)).toEqual([]);
  });
});
