import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { getProgress } from "@/lib/review/progress";
import { WalkLink } from "./walk-link";
import { walkSteps } from "./walk-steps";

/** The walk through a postmortem; any step can be opened at any time. */
export async function Walk({ number }: { number: number }) {
  const progress = await orNotFound(getProgress(await requireActor(), { number }));
  return (
    <nav
      aria-label="Steps"
      data-print="off"
      className="relative flex gap-1 overflow-x-auto border-line border-b px-3 py-2 md:sticky md:top-[61px] md:h-[calc(100dvh-61px)] md:flex-col md:gap-0.5 md:border-r md:border-b-0 md:px-4 md:py-6"
    >
      {walkSteps.map(({ step, name }) => (
        <WalkLink
          key={step}
          href={`/postmortems/${number}/${step}`}
          name={name}
          begun={progress[step]}
        />
      ))}
    </nav>
  );
}
