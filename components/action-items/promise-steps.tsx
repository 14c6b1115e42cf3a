import type { ActionStep } from "@/lib/action-items/schema";
import { listSteps } from "@/lib/action-items/steps";
import { requireActor } from "@/lib/auth/session";
import { dayInWords } from "@/lib/dates/clock";
import { stepInWords } from "./step-words";

type Props = {
  number: number;
  id: string;
  /** Words that stand above already. */
  told: readonly string[];
};

/** Who did what with a promise, and when; the first step stands first. */
export async function PromiseSteps({ number, id, told }: Props) {
  const steps = await listSteps(await requireActor(), { number, id });
  if (steps.length === 0) return null;
  return (
    <section>
      <h2 className="border-line border-b pb-2 text-[20px]">Steps</h2>
      <ol aria-label="Steps" className="pt-1 text-[14px]">
        {steps.map((step) => (
          <Step key={step.id} step={told.includes(step.words) ? { ...step, words: "" } : step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { step: ActionStep }) {
  const { at, by, words, title } = step;
  return (
    <li className="grid gap-x-4 py-1.5 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <time dateTime={at} className="pt-0.5 font-mono text-[12.5px] text-muted">
        {dayInWords(at.slice(0, 10))}
      </time>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <b className="font-medium">{by?.name ?? "Parapet"}</b> {stepInWords(step)}
        {title && (
          <p className="font-serif text-[16px] text-muted">
            From “<del className="no-underline">{title.from}</del>” to “
            <ins className="no-underline">{title.to}</ins>”
          </p>
        )}
        {words && <p className="whitespace-pre-line font-serif text-[16px] text-muted">{words}</p>}
      </div>
    </li>
  );
}
