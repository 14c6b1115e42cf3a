import type { Block, Piece } from "@/lib/sharing/content";
import { numbered } from "./numbered";
import { Runs } from "./runs";

type Props = { blocks: readonly Block[]; className?: string };

/** What was written in Markdown, from its parts; nothing of it is markup that somebody wrote. */
export function Blocks({ blocks, className = "" }: Props) {
  return (
    <div className={`prose [&_p]:whitespace-pre-line ${className}`}>
      <Each blocks={blocks} />
    </div>
  );
}

const Each = ({ blocks }: { blocks: readonly Block[] }) =>
  numbered(blocks).map(({ key, item }) => <One key={key} block={item} />);

function One({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Runs pieces={block.text} />
        </p>
      );
    case "heading":
      // Below the headings of the page, however large the writer made it.
      return (
        <h3>
          <Runs pieces={block.text} />
        </h3>
      );
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <pre tabIndex={0}>
          <code>
            <Runs pieces={block.text} />
          </code>
        </pre>
      );
    case "quote":
      return (
        <blockquote>
          <Each blocks={block.blocks} />
        </blockquote>
      );
    case "list":
      return <List block={block} />;
    case "table":
      return <Table block={block} />;
    default:
      return <hr className="border-line-strong" />;
  }
}

function List({ block }: { block: Extract<Block, { kind: "list" }> }) {
  const items = numbered(block.items).map(({ key, item }) => (
    <li key={key}>
      <Each blocks={item} />
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ block: { head, rows } }: { block: Extract<Block, { kind: "table" }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <table tabIndex={0}>
      <thead>
        <tr>
          {numbered(head).map(({ key, item }) => (
            <th key={key} scope="col">
              <Runs pieces={item} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ key, item }) => (
          <Row key={key} cells={item} />
        ))}
      </tbody>
    </table>
  );
}

const Row = ({ cells }: { cells: readonly Piece[][] }) => (
  <tr>
    {numbered(cells).map(({ key, item }) => (
      <td key={key}>
        <Runs pieces={item} />
      </td>
    ))}
  </tr>
);
