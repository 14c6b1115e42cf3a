import type { PutAsideRow } from "@/lib/coach/schema";

/** How often each rule was put aside, and why. Who did is not shown, for nobody is ranked. */
export function PutAside({ rows }: { rows: PutAsideRow[] }) {
  if (rows.length === 0)
    return <p className="text-muted">Nothing yet. Here you will see which rules people pass by.</p>;
  return (
    <table className="w-full text-left">
      <thead className="text-[13px] text-muted">
        <tr>
          <th className="py-1 pr-4 font-medium">What the coach said</th>
          <th className="py-1 pr-4 text-right font-medium">Dismissed</th>
          <th className="py-1 font-medium">Reasons</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rule, title, times, reasons }) => (
          <tr key={rule} className="border-line border-t align-top">
            <th scope="row" className="py-2 pr-4 font-normal">
              {title}
            </th>
            <td className="py-2 pr-4 text-right font-mono text-[12.5px]">
              {times === 1 ? "once" : `${times} times`}
            </td>
            <td className="py-2 font-serif text-[15.5px] [overflow-wrap:anywhere]">
              {[...new Set(reasons)].map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
