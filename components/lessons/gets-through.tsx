import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/auth/session";
import { listLeaks } from "@/lib/lessons/leaks";
import { AsideCard } from "./aside-card";

/** The layers that let most through lately, each with of how many; nothing where too little is known. */
export async function GetsThrough() {
  const leaks = await listLeaks(await requireActor());
  if (leaks.length === 0) return null;
  return (
    <AsideCard title="Where it gets through">
      <ul>
        {leaks.map(({ slug, name, through, met }) => (
          <li key={slug} className="py-1">
            <Anchor
              href={`/lessons?layer=${encodeURIComponent(slug)}`}
              className="flex justify-between gap-3 text-[13.5px] text-muted hover:text-ink"
            >
              {name}
              <span>
                <span className="sr-only">let through </span>
                {through} of {met}
              </span>
            </Anchor>
            <svg
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              width="100%"
              height="6"
              aria-hidden="true"
              className="mt-1 block rounded-full"
            >
              <rect width="100" height="6" className="fill-sunken" />
              <rect width={(through / met) * 100} height="6" className="fill-breached" />
            </svg>
          </li>
        ))}
      </ul>
    </AsideCard>
  );
}
