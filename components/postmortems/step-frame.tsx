import type { ReactNode } from "react";
import { WalkOn } from "./walk-on";

type Props = { title: string; lede: ReactNode; aside?: ReactNode; children: ReactNode };

/** The body of one step of the walk: one question, the work, and what you may need now. */
export function StepFrame({ title, lede, aside, children }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 xl:grid-cols-[minmax(0,1fr)_300px]">
      <main id="content" className="mx-auto w-full max-w-[680px] px-4 py-7 md:px-8">
        <h1 className="text-[29px] leading-tight">{title}</h1>
        <p className="mt-1 mb-6 max-w-[60ch] text-[15px] text-muted">{lede}</p>
        {children}
        <WalkOn />
      </main>
      {aside && (
        <aside
          aria-label="What you may need now"
          className="flex flex-col gap-7 border-line px-4 py-7 md:px-6 xl:border-l"
        >
          {aside}
        </aside>
      )}
    </div>
  );
}

/** One group in the right-hand column. */
export function AsideGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-line border-b pb-2 text-[17px]">{title}</h2>
      <div className="pt-2 text-[13.5px]">{children}</div>
    </section>
  );
}
