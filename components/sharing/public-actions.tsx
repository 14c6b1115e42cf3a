import { Tag } from "@/components/ui/chip";
import { statusWords } from "@/lib/action-items/words";
import type { PublicAction } from "@/lib/sharing/content";
import { numbered } from "./numbered";
import { Runs } from "./runs";

const kept = new Set<PublicAction["status"]>(["done", "verified"]);

/** "What changes": a table, and on a narrow screen one block for each promise. */
export function PublicActions({ actions }: { actions: readonly PublicAction[] }) {
  if (actions.length === 0) return null;
  return (
    <section data-part="actions">
      <h2 className="mb-3 text-[23px]">What changes</h2>
      <div className="rounded-card border border-line bg-surface shadow-card">
        <table className="w-full @max-2xl:block">
          <thead className="@max-2xl:sr-only">
            <tr>
              {["Action", "Strengthens", "State"].map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="px-3 py-2 text-left font-medium text-[12.5px] text-muted first:w-3/5"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="@max-2xl:block">
            {numbered(actions).map(({ key, item }) => (
              <Row key={key} action={item} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const cell =
  "px-3 py-2.5 align-top @max-2xl:inline-block @max-2xl:py-0.5 @max-2xl:pr-0 @max-2xl:empty:hidden";

function Row({ action: { title, detail, layer, status } }: { action: PublicAction }) {
  return (
    <tr
      data-piece=""
      className="border-line border-t @max-2xl:block @max-2xl:py-2.5 @max-2xl:first:border-t-0"
    >
      <td className={`${cell} [overflow-wrap:anywhere] @max-2xl:block! @max-2xl:pr-3!`}>
        <Runs pieces={title} />
        {detail.length > 0 && (
          <p className="max-w-[60ch] whitespace-pre-line text-[13px] text-muted">
            <Runs pieces={detail} />
          </p>
        )}
      </td>
      <td className={cell}>
        {layer && (
          <Tag>
            <Runs pieces={layer} />
          </Tag>
        )}
      </td>
      <td className={`${cell} ${kept.has(status) ? "font-medium text-held" : ""}`}>
        {statusWords[status]}
      </td>
    </tr>
  );
}
