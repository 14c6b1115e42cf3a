import fc from "fast-check";
import { expect, test } from "vitest";
import { writeMermaid } from "./mermaid";
import type { Outlined } from "./outlined";

const why = (question: string, answer: string, branches: Outlined[] = []): Outlined => ({
  ...{ question, answer, branches, evidence: [] },
  ...{ kind: null, assumption: false, contributing: false, layer: null },
});

test("a tree is a flowchart with a box for each why and an arrow for each branch", () => {
  const leaf = { ...why("Why by hand?", "No step."), contributing: true };
  const tree = [why("Why?", "By hand.", [leaf]), why("Why late?", "")];
  expect(writeMermaid(tree)).toBe(`flowchart TD
  w1["Why?<br>By hand."]
  w2["Why by hand?<br>No step.<br>(contributing condition)"]
  w1 --> w2
  w3["Why late?"]
  classDef condition stroke-width:3px
  class w2 condition
`);
});

test("no sign of anybody's words ends a label, runs, or is read as Mermaid's own", () => {
  const odd = fc.constantFrom(
    '"',
    "]",
    "<script>",
    "%%{init: {}}%%",
    "`",
    "#quot;",
    ";",
    "-->",
    "\n",
    "&",
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(odd).map((all) => all.join("x")),
  );
  fc.assert(
    fc.property(text, text, (question, answer) => {
      const [head, box, ...rest] = writeMermaid([why(question, answer)]).split("\n");
      expect([head, rest]).toEqual(["flowchart TD", [""]]);
      const [, label] = /^ {2}w1\["(.*)"\]$/u.exec(box ?? "") ?? [];
      expect(label?.replaceAll("<br>", "").replace(/#\d+;/g, "")).toMatch(
        /^[\p{L}\p{M}\p{N} .,?!'’“”„–—…()/:+-]*$/u,
      );
    }),
  );
});
