import fc from "fast-check";
import { expect, test } from "vitest";
import { WhyKind } from "@/lib/db/generated/enums";
import { writeOutline } from "./outline";
import { countOf, type Outlined } from "./outlined";
import { readOutline } from "./read-outline";

/** Words that Markdown could take for its own, any other signs, and line breaks anywhere. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...["Why?", " ", "  ", "\n", "\n\n", "- a", "* b", "1. c", "12) d", "> e", "# f", "+", "="],
        ...["**", "__", "_decision_", "_layer: x_", "`g`", "[h](i)", "<b>", "&amp;", "&#32;", "\\"],
        ...[
          "\\\n",
          '"',
          "“q”",
          "\t",
          "\r",
          "\u00a0",
          "\u2028",
          "é",
          "日本",
          "👩‍🚀",
          "| t |",
          "~~",
          "---",
          ":",
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);
const text = words.map((each) => each.replaceAll("\u0000", ""));
const evidence = fc.oneof(
  fc.record({ event: fc.uuid(), text }),
  fc.record({ image: fc.uuid(), text }),
  fc.record({ url: fc.webUrl({ withQueryParameters: true, withFragments: true }) }),
  fc.record({ url: text.map((each) => `https://example.com/${each}`) }),
  fc.record({ quotation: text }),
);
const { whys: anyWhys } = fc.letrec<{ why: Outlined; whys: Outlined[] }>((tie) => ({
  why: fc.record({
    question: text.map((each) => each.trim() || "Why?"),
    answer: fc.oneof(fc.constant(""), text),
    kind: fc.option(fc.constantFrom(...Object.values(WhyKind))),
    assumption: fc.boolean(),
    contributing: fc.boolean(),
    layer: fc.option(fc.constantFrom("staging", "code-review", "end-to-end-tests")),
    evidence: fc.array(evidence, { maxLength: 3 }),
    branches: tie("whys"),
  }),
  whys: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant<Outlined[]>([]),
    fc.array(tie("why"), { minLength: 1, maxLength: 3 }),
  ),
}));

test("a tree that becomes an outline and a tree again is the same, sign by sign", () => {
  let most = 0;
  fc.assert(
    fc.property(anyWhys, (whys) => {
      const outline = writeOutline(whys);
      most = Math.max(most, countOf(whys));
      expect(readOutline(outline)).toEqual({ whys, ignored: [] });
      expect(writeOutline(readOutline(outline).whys)).toBe(outline);
    }),
    { numRuns: 1_000 },
  );
  expect(most).toBeGreaterThan(10);
});

const ours = `- **Why did one in four checkouts fail?**\\
  One of four replicas served a schema that the new code did not know.
  > [16:40 errors begin](#event-0192f0c1-2b7a-7c3d-8e4f-5a6b7c8d9e0f)
  > <https://example.com/log?from=16:40&to=17:00>
  - **Why did that replica have another schema?**\\
    The migration was run by hand,\\
    \\
    replica by replica.\\
    _decision · assumption · layer: staging_
    - **Why by hand?**\\
      The pipeline has no step for it.\\
      _condition · contributing condition_
- **Why did nobody see it?**
`;

test("an outline that becomes a tree and an outline again is the same", () => {
  expect(writeOutline(readOutline(ours).whys)).toBe(ours);
  expect(readOutline(ours).whys[0]?.branches[0]).toMatchObject({
    answer: "The migration was run by hand,\n\nreplica by replica.",
    kind: "decision",
    assumption: true,
    layer: "staging",
    branches: [{ kind: "condition", contributing: true }],
  });
});

test("a list that somebody wrote by hand is read kindly, and nothing of it is lost", () => {
  const { whys, ignored } = readOutline(`# Whys
* Why was it dark? The bulb
  was broken.

  Nobody had a spare.
\t1) It was old
      - **Why old?** Nobody
        counts _hours_.
        > seen in the log
`);
  expect(ignored).toEqual(["# Whys"]);
  expect(whys).toMatchObject([
    {
      question: "Why was it dark?",
      answer: "The bulb was broken.\n\nNobody had a spare.",
      branches: [
        {
          question: "Why?",
          answer: "It was old",
          branches: [
            {
              question: "Why old?",
              answer: "Nobody counts _hours_.",
              evidence: [{ quotation: "seen in the log" }],
            },
          ],
        },
      ],
    },
  ]);
});

test("blanks and backslashes without end are read like any others", () => {
  const [blanks, strokes] = [" ".repeat(480_000), "\\".repeat(480_001)];
  const [first, second] = readOutline(`- a${blanks}x\n- b${strokes}\n  c`).whys;
  expect(first?.answer).toBe(`a${blanks}x`);
  expect(second?.answer).toBe(`b${strokes.slice(0, 240_000)}\nc`);
});
