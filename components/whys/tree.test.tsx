import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { WhyView } from "@/lib/whys/schema";
import { WhyEditor } from "./editor";

const why = (id: string, parent: string | null, more: Partial<WhyView> = {}): WhyView => ({
  ...{ id, parent, question: `Why ${id}?`, answer: `Because ${id}.`, kind: null, layer: null },
  ...{ assumption: false, contributing: false, evidence: [], askOn: null, markRests: false },
  version: 1,
  ...more,
});

const askOn = { because: "This says who.", questions: ["How would anybody have known?"] };
const whys = [
  why("a", null),
  why("a1", "a", { kind: "decision", assumption: true }),
  why("a2", "a", { askOn, answer: "" }),
  why("a1x", "a1", { contributing: true, answer: `<b>"bold"</b>` }),
  why("b", null),
];

const markup = renderToStaticMarkup(
  <WhyEditor number={1} whys={whys} occasions={[]} layers={[]} suggestion="Why?" prepared={null} />,
);

/** The attributes of every element with a role of a tree, in the order of the page. */
const elements = [...markup.matchAll(/<(?:ul|li)\b[^>]*role="(tree|treeitem)"[^>]*>/g)].map(
  ([tag, role]) => {
    const has = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
    return { role, has };
  },
);
const items = elements.filter(({ role }) => role === "treeitem");

test("to a screen reader the whys are one tree, named, with an item for each why", () => {
  expect(
    elements.filter(({ role }) => role === "tree").map(({ has }) => has("aria-label")),
  ).toEqual(["Whys"]);
  expect(items).toHaveLength(whys.length);
});

test("each item says its level, its place among its siblings, and whether it is unfolded", () => {
  const places = items.map(({ has }) =>
    ["id", "aria-level", "aria-posinset", "aria-setsize", "aria-expanded"].map(has).join(" "),
  );
  expect(places).toEqual([
    "why-a 1 1 2 true",
    "why-a1 2 1 2 true",
    "why-a1x 3 1 1 ",
    "why-a2 2 2 2 ",
    "why-b 1 2 2 ",
  ]);
});

test("Tab leads to one item alone, and that one is selected", () => {
  expect(items.map(({ has }) => has("tabindex"))).toEqual(["0", "-1", "-1", "-1", "-1"]);
  expect(items.map(({ has }) => has("aria-selected"))).toEqual([
    "true",
    ...["false", "false", "false", "false"],
  ]);
});

test("an item's name says its question, its answer and what it is", () => {
  expect(items.map(({ has }) => has("aria-label"))).toEqual([
    "Why a? Because a.",
    "Why a1? Because a1. Kind: decision. Assumption.",
    "Why a1x? &lt;b&gt;&quot;bold&quot;&lt;/b&gt; Contributing condition.",
    "Why a2? Not answered yet. Worth asking on.",
    "Why b? Because b.",
  ]);
});

test("at rest no why has a field or a style of its own, and one that ends in a person has a hint", () => {
  const tree = markup.slice(0, markup.indexOf("</ul>"));
  expect(/<(textarea|select|input)\b|style=/.test(tree)).toBe(false);
  expect(tree.split("Ask this: ").length - 1).toBeGreaterThan(0);
  expect(tree.includes("How would anybody have known?")).toBe(true);
});
