import { SeverityBadge } from "@/components/ui/chip";
import type { TermsRow } from "@/lib/action-items/terms-schema";
import { demandsInWords, ladderInWords } from "@/lib/reminders/words";
import { TermsEditor } from "./terms-editor";

type Props = { terms: TermsRow[]; mayChange: boolean };

/** What is asked of the promises of each severity, to read and, for administrators, to change. */
export function TermsList({ terms, mayChange }: Props) {
  return (
    <ul className="flex flex-col">
      {terms.map((row) => (
        <li
          key={row.severity?.id ?? "rest"}
          className="grid gap-x-6 gap-y-2 border-line border-b py-5 last:border-b-0 sm:grid-cols-[8rem_minmax(0,1fr)]"
        >
          <h3 className="font-sans text-[15px]">
            {row.severity ? (
              <SeverityBadge name={row.severity.name} />
            ) : (
              <span className="font-medium">Default rules</span>
            )}
          </h3>
          <div className="flex min-w-0 flex-col gap-1">
            <p className="font-serif text-[17px]">
              {row.inherited ? "Default rules." : demandsInWords(row)}
            </p>
            {!row.inherited && <p className="text-muted">{ladderInWords(row)}</p>}
            {mayChange && <TermsEditor row={row} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
