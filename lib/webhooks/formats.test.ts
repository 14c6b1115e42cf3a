import fc from "fast-check";
import { expect, it } from "vitest";
import { bodyOf } from "./formats";
import { type Telling, trialTelling } from "./telling";

const telling = (words: string): Telling => ({
  kind: "action.proved",
  what: "An action was proved",
  at: "2026-03-14T14:02:00.000Z",
  actor: words,
  team: null,
  answer: null,
  practice: null,
  postmortem: {
    number: 214,
    title: words,
    team: words,
    severity: words,
    url: "http://localhost:3000/postmortems/214",
  },
  action: {
    id: "01980000-0000-7000-8000-000000000000",
    title: words,
    status: "done",
    owner: words,
    dueOn: "2026-04-01",
    url: "http://localhost:3000/actions/01980000-0000-7000-8000-000000000000",
  },
  lessons: [],
});

it("Parapet's own format is the telling with the delivery's id", () => {
  expect(JSON.parse(bodyOf("parapet", "an-id", telling("Words")))).toEqual({
    id: "an-id",
    ...telling("Words"),
  });
});

it("a Slack message has its words and links, and no words of people become a link or a call", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (words) => {
      const body = JSON.parse(bodyOf("slack", "id", telling(`<!channel> ${words} <http://x|y>`)));
      const sections = body.blocks.filter(({ type }: { type: string }) => type === "section");
      const texts: string[] = sections.map(({ text }: { text: { text: string } }) => text.text);
      expect(texts.every((each) => each.length <= 3_000)).toBe(true);
      const text = texts.join("\n");
      const links = text.match(/<[^>]*/g) ?? [];
      expect(links.every((link) => link.startsWith("<http://localhost:3000/"))).toBe(true);
      expect(links).toHaveLength(2);
      expect(body.text).toMatch(/^An action was proved: &lt;!channel&gt;/);
      expect(body.blocks.at(-1).elements[0].type).toBe("plain_text");
      expect(body.blocks.at(-1).elements[0].text).toContain(" · due 1 Apr 2026 · ");
    }),
  );
});

it("a Teams message is one adaptive card, in which words of people are never Markdown", () => {
  const body = JSON.parse(bodyOf("teams", "id", telling("[click](http://x) **all**")));
  const [{ contentType, content }] = body.attachments;
  expect(body.type).toBe("message");
  expect(contentType).toBe("application/vnd.microsoft.card.adaptive");
  expect(content).toMatchObject({ type: "AdaptiveCard", version: "1.4" });
  const kinds = content.body.map(({ type }: { type: string }) => type);
  expect(new Set(kinds)).toEqual(new Set(["RichTextBlock"]));
  expect(content.body[1].inlines[0].text).toBe("[click](http://x) **all**");
  expect(content.actions[0].url).toMatch(/\/actions\//);
});

it("a trial says nothing of anything that is here, in every format", () => {
  const trial = trialTelling(new Date("2026-03-14T14:02:00Z"));
  expect(trial).toMatchObject({ actor: null, practice: null, postmortem: null, lessons: [] });
  for (const format of ["parapet", "slack", "teams"] as const)
    expect(bodyOf(format, "id", trial)).toContain("Somebody sent a test");
});
