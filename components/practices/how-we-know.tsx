import { howToCheck } from "@/lib/practices/how-to";
import type { PracticeView } from "@/lib/practices/schema";
import { checkWords, rhythmInWords } from "@/lib/practices/words";
import { CommandLine } from "./command-line";

type Props = { practice: PracticeView; team?: string };

/** What would show that the rule is followed, and the line for each way to say so. */
export function HowWeKnow({ practice, team }: Props) {
  const { howWeKnow, checkKind, everyDays } = practice;
  const [first, ...others] = howToCheck(practice, team);
  return (
    <>
      {howWeKnow && <p className="mb-2 max-w-[62ch] font-serif text-[17px]">{howWeKnow}</p>}
      <p className="text-[13.5px] text-muted">
        Checked {checkWords[checkKind].name.toLowerCase()}, at least {rhythmInWords(everyDays)}.
      </p>
      {first && <Way {...first} />}
      <details className="mt-3">
        <summary className="w-fit cursor-pointer text-[13.5px] text-muted underline underline-offset-2">
          Other ways to say so
        </summary>
        {others.map((way) => (
          <Way key={way.kind} {...way} />
        ))}
      </details>
    </>
  );
}

function Way({ kind, says, line }: ReturnType<typeof howToCheck>[number]) {
  return (
    <div className="mt-3">
      <p className="text-[13.5px]">{says}</p>
      <CommandLine label={`Command line, ${checkWords[kind].name.toLowerCase()}`}>
        {line}
      </CommandLine>
    </div>
  );
}
