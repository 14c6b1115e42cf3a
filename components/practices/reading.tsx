import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";
import { dayInWords } from "@/lib/dates/clock";
import type { Pulse } from "@/lib/practices/pulse";
import type { PracticeRow } from "@/lib/practices/schema";
import { LifeMark } from "./life-mark";
import { PulseFigure } from "./pulse-figure";
import { standingInWords } from "./standing";

type Props = {
  eyebrow: string;
  practice: Pick<
    PracticeRow,
    "statement" | "why" | "life" | "nextCheckAt" | "checkedAt" | "everyDays"
  >;
  pulse: Pulse | null;
  retired: { reason: string; at: string; by?: string } | null;
  children: ReactNode;
};

/** The page behind a rule, for whoever met it in a lint message: what, why, and whether it lives. */
export function PracticeReading({ eyebrow, practice, pulse, retired, children }: Props) {
  const { statement, why, life } = practice;
  return (
    <main id="content" className="mx-auto max-w-[820px] px-5 py-10 md:px-7 md:py-16">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-muted">
        <Mark />
        {eyebrow}
        <span className="sm:ml-auto">
          <LifeMark life={life} words={standingInWords(practice, new Date())} />
        </span>
      </div>
      <h1 className="mt-3 text-balance text-[29px] leading-[1.15] [overflow-wrap:anywhere] md:text-[36px]">
        {statement}
      </h1>
      {why && (
        <p className="mt-3 max-w-[60ch] font-serif text-[19px] text-muted leading-relaxed">{why}</p>
      )}
      {retired && (
        <p className="mt-5 rounded-card border border-line-strong bg-sunken px-4 py-3">
          <b className="font-semibold">
            Retired on purpose on {dayInWords(retired.at.slice(0, 10))}
            {retired.by && ` by ${retired.by}`}
          </b>
          , because: {retired.reason}
        </p>
      )}
      {pulse && (
        <div className="mt-6">
          <PulseFigure pulse={pulse} />
        </div>
      )}
      {children}
    </main>
  );
}

export function ReadingPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-[21px]">{title}</h2>
      {children}
    </section>
  );
}
