import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import type { ActionItemRow } from "@/lib/action-items/schema";
import type { NextStep } from "./next-step";
import { type Turn, Turns } from "./turns";

type Props = {
  item: ActionItemRow;
  next: NextStep;
  offered: readonly Turn[];
  /** What bears on it, such as another team's reason. */
  children: ReactNode;
};

/** The one thing to do about a promise now, or what it waits for; the other turns stand behind it. */
export function NextStepBox({ item, next, offered, children }: Props) {
  const { number, id, title, status, version } = item;
  return (
    <section
      aria-label="Next step"
      className="rounded-card border border-line bg-surface px-4 py-4 shadow-card sm:px-5"
    >
      <p className="font-serif text-[19px] leading-snug">{next.says}</p>
      <div className="mt-2 empty:hidden">{children}</div>
      <div className="mt-3 hidden flex-wrap items-center gap-2 has-[a,button,summary,[role=alert]]:flex">
        {next.step === "own" && (
          <LinkButton
            href={`/postmortems/${number}/actions#action-${id}`}
            variant="primary"
            size="small"
          >
            Give it an owner
          </LinkButton>
        )}
        {offered.length > 0 && (
          <Turns item={{ number, id, title, status, version }} offered={offered} lead={next.step} />
        )}
      </div>
    </section>
  );
}
