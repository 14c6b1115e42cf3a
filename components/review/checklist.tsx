import Link from "next/link";
import type { Missing } from "@/lib/review/checklist";

/** What is missing, said and not enforced; each sentence leads to where it can be told. */
export function Checklist({ number, missing }: { number: number; missing: Missing[] }) {
  if (missing.length === 0)
    return <p className="font-serif text-[17px]">Nothing is missing. Read it once more aloud.</p>;
  return (
    <ul className="flex flex-col">
      {missing.map(({ step, sentence, needed }) => (
        <li key={sentence} className="border-line border-t first:border-t-0">
          <Link
            href={`/postmortems/${number}/${step}`}
            className="flex items-baseline justify-between gap-4 py-2.5 hover:bg-sunken"
          >
            <span className="font-serif text-[17px]">{sentence}</span>
            <span className={`text-[13px] ${needed ? "font-medium text-bypassed" : "text-muted"}`}>
              {needed ? "needed" : step}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
