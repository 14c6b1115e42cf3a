import Link from "next/link";
import { excerpt } from "@/lib/markdown/plain";
import type { Missing } from "@/lib/review/checklist";
import type { Pointer } from "@/lib/review/schema";

/** What is missing, said and not enforced; each sentence leads to where it can be told. */
export function Checklist({ number, missing }: { number: number; missing: Missing[] }) {
  if (missing.length === 0)
    return <p className="font-serif text-[17px]">Nothing is missing. Read it once more aloud.</p>;
  return (
    <ul className="flex flex-col">
      {missing.map(({ step, sentence, needed, whys = [] }) => (
        <li key={sentence} className="border-line border-t first:border-t-0">
          <Link
            href={`/postmortems/${number}/${step}`}
            className="group flex items-baseline justify-between gap-4 py-2.5"
          >
            <span className="font-serif text-[17px]">{sentence}</span>
            <span className="whitespace-nowrap text-[13px]">
              {needed && <span className="mr-2 font-medium text-bypassed">needed</span>}
              <span className="text-accent underline underline-offset-2 group-hover:no-underline">
                {step}
              </span>
            </span>
          </Link>
          {whys.length > 0 && <ToCheck number={number} whys={whys} />}
        </li>
      ))}
    </ul>
  );
}

const shown = 6;

/** The answers themselves, so that whoever reviews knows what to ask for. */
function ToCheck({ number, whys }: { number: number; whys: Pointer[] }) {
  return (
    <ul className="mb-2.5 ml-0.5 flex flex-col border-line border-l-2 pl-3 text-[14px]">
      {whys.slice(0, shown).map(({ id, text }) => (
        <li key={id}>
          <Link
            href={`/postmortems/${number}/whys#why-${id}`}
            className="inline-block py-1 underline decoration-line-strong underline-offset-2 hover:text-accent"
          >
            {excerpt(text, 120)}
          </Link>
        </li>
      ))}
      {whys.length > shown && <li className="text-muted">and {whys.length - shown} more</li>}
    </ul>
  );
}
