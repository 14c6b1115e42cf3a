import { Anchor } from "@/components/ui/anchor";
import { postmortemsAddress } from "@/lib/insights/address";
import type { Column } from "@/lib/insights/columns";
import {
  type LayerCell,
  type LayerRow,
  layersTable,
  metBy,
  percentOf,
  whichOf,
} from "@/lib/insights/layers";
import type { InsightFilter, Scope } from "@/lib/insights/schema";
import { Figure } from "./figure";
import { Scrollable } from "./scrollable";

type Props = {
  layers: LayerRow[];
  scope: Scope;
  filter: InsightFilter;
  wide?: boolean | undefined;
};

/** Layer by time: the figure is a table already, and its colours say nothing that its numbers do not. */
export function LayersFigure({ layers, scope, filter, wide }: Props) {
  const left = layers.some(({ cells }) => cells.includes(null));
  return (
    <Figure
      name="layers"
      title="Where it gets through"
      note={`Of the postmortems in which a layer was there and was met: the share that it let through, or in which it fired and nobody saw. Saves in brackets. Darker is more.${left ? ` Counted from ${whichOf(layers, scope)}: what is older was not looked at.` : ""}`}
      filter={filter}
      table={layersTable(layers, scope)}
      wide={wide}
    >
      <Scrollable label="Layers over time">
        <table className="w-full border-separate border-spacing-[3px] text-[12.5px]">
          <thead>
            <tr>
              <td />
              {scope.columns.map((column) => (
                <th key={column.label} scope="col" className="whitespace-nowrap pb-1 font-medium">
                  <Anchor
                    href={postmortemsAddress(scope, column)}
                    className="text-muted hover:text-ink"
                  >
                    {column.label}
                  </Anchor>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {layers.map((layer) => (
              <tr key={layer.slug}>
                <th
                  scope="row"
                  className="sticky left-0 z-10 bg-surface pr-2 text-right font-medium text-muted sm:whitespace-nowrap"
                >
                  {layer.name}
                </th>
                {scope.columns.map((column, index) => (
                  <Cell
                    key={column.label}
                    {...{ scope, column, layer }}
                    cell={layer.cells[index]}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </Figure>
  );
}

type CellProps = {
  scope: Scope;
  column: Column;
  layer: LayerRow;
  cell: LayerCell | null | undefined;
};

function Cell({ scope, column, layer, cell }: CellProps) {
  if (!cell) return <Nothing sign="?" words="Not looked at" />;
  const { through, met, held } = metBy(cell);
  const percent = percentOf(through, met);
  if (percent === null) return <Nothing sign="–" words="Not met" />;
  const to = (outcome: "through" | "held") =>
    postmortemsAddress(scope, column, { layer: layer.slug, outcome });
  return (
    <td
      className={`rounded-[4px] px-1 py-0.5 text-center font-mono text-[12px] text-ink ${shadeOf(percent)}`}
    >
      <Anchor
        href={to("through")}
        className="inline-block min-h-[24px] min-w-[24px] hover:underline"
      >
        {percent}% <span className="whitespace-nowrap text-[11px]">{`${through} of ${met}`}</span>
        <span className="sr-only"> let through</span>
      </Anchor>{" "}
      <Anchor href={to("held")} className="inline-block min-h-[24px] min-w-[24px] hover:underline">
        ({held}
        <span className="sr-only"> saves</span>)
      </Anchor>
    </td>
  );
}

const Nothing = ({ sign, words }: { sign: string; words: string }) => (
  <td className="rounded-[4px] bg-sunken text-center text-muted">
    <span aria-hidden="true">{sign}</span>
    <span className="sr-only">{words}</span>
  </td>
);

const shades = [
  "bg-[color-mix(in_oklab,var(--breached)_4%,var(--surface))]",
  "bg-[color-mix(in_oklab,var(--breached)_12%,var(--surface))]",
  "bg-[color-mix(in_oklab,var(--breached)_21%,var(--surface))]",
  "bg-[color-mix(in_oklab,var(--breached)_30%,var(--surface))]",
  "bg-[color-mix(in_oklab,var(--breached)_39%,var(--surface))]",
] as const;

const shadeOf = (percent: number): string =>
  shades[Math.min(shades.length - 1, Math.ceil(percent / 25))] ?? shades[0];
