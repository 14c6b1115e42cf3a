import type { Nodes, PhrasingContent, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { BlockOf, Look } from "./content";

/** A stretch of text of one look. */
export type Leaf = {
  text: string;
  looks: Look[];
  link?: string;
  /** Its lines end where the writer's screen did, and are none for a reader. */
  soft?: true;
};

export type Form = BlockOf<Leaf[]>;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
/** Above this a text is one stretch, as the reading page has it. */
const longestMarkdown = 200_000;

/**
 * Markdown as what a reader sees of it. Comments, markup, the addresses of images and whatever else
 * stands between the lines is not in it, so that nothing has to be looked for there.
 */
export function formsOf(markdown: string): Form[] {
  if (markdown.trim() === "") return [];
  if (markdown.length > longestMarkdown) return [{ kind: "code", text: [plain(markdown)] }];
  const root = parser.parse(markdown);
  return blocksOf(root.children, definitionsIn(root));
}

export const plain = (text: string): Leaf => ({ text, looks: [] });

type Definitions = ReadonlyMap<string, string>;

function definitionsIn(root: Nodes): Definitions {
  const found = new Map<string, string>();
  const walk = (node: Nodes) => {
    if (node.type === "definition" && !found.has(node.identifier))
      found.set(node.identifier, node.url);
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}

function blocksOf(nodes: readonly RootContent[], known: Definitions): Form[] {
  return nodes.flatMap((node): Form | Form[] => {
    switch (node.type) {
      case "paragraph":
        return { kind: "paragraph", text: leavesOf(node.children, known) };
      case "heading":
        return { kind: "heading", level: node.depth, text: leavesOf(node.children, known) };
      case "code":
        return { kind: "code", text: [plain(node.value)] };
      case "blockquote":
        return { kind: "quote", blocks: blocksOf(node.children, known) };
      case "footnoteDefinition":
        return blocksOf(node.children, known);
      case "list": {
        const items = node.children.map(({ children }) => blocksOf(children, known));
        return { kind: "list", ordered: node.ordered === true, start: node.start ?? 1, items };
      }
      case "table": {
        const [head = [], ...rows] = node.children.map(({ children }) =>
          children.map((cell) => leavesOf(cell.children, known)),
        );
        return { kind: "table", head, rows };
      }
      case "thematicBreak":
        return { kind: "rule" };
      default:
        return [];
    }
  });
}

function leavesOf(
  nodes: readonly PhrasingContent[],
  known: Definitions,
  over: Omit<Leaf, "text"> = { looks: [] },
): Leaf[] {
  const within = (children: readonly PhrasingContent[], look: Look) =>
    leavesOf(children, known, { ...over, looks: [...over.looks, look] });
  return nodes.flatMap((node): Leaf | Leaf[] => {
    switch (node.type) {
      case "text":
        return { ...over, text: node.value, soft: true };
      case "inlineCode":
        return { ...over, looks: [...over.looks, "code"], text: node.value };
      case "break":
        return { ...over, text: "\n" };
      case "strong":
        return within(node.children, "strong");
      case "emphasis":
        return within(node.children, "emphasis");
      case "delete":
        return within(node.children, "deleted");
      case "link":
        return leavesOf(node.children, known, { ...over, link: node.url });
      case "linkReference":
        return leavesOf(node.children, known, { ...over, link: known.get(node.identifier) ?? "" });
      default:
        return [];
    }
  });
}

/** The texts of blocks in the order in which they are read. */
export function groupsOf<Text>(blocks: readonly BlockOf<Text>[]): Text[] {
  return blocks.flatMap((block): Text[] => {
    switch (block.kind) {
      case "quote":
        return groupsOf(block.blocks);
      case "list":
        return block.items.flatMap((item) => groupsOf(item));
      case "table":
        return [...block.head, ...block.rows.flat()];
      case "rule":
        return [];
      default:
        return [block.text];
    }
  });
}

/** The same blocks with other texts, asked for in the order of `groupsOf`. */
export function withTexts<A, B>(blocks: readonly BlockOf<A>[], next: (text: A) => B): BlockOf<B>[] {
  return blocks.map((block): BlockOf<B> => {
    switch (block.kind) {
      case "quote":
        return { ...block, blocks: withTexts(block.blocks, next) };
      case "list":
        return { ...block, items: block.items.map((item) => withTexts(item, next)) };
      case "table": {
        const head = block.head.map(next);
        return { ...block, head, rows: block.rows.map((row) => row.map(next)) };
      }
      case "rule":
        return block;
      default:
        return { ...block, text: next(block.text) };
    }
  });
}
