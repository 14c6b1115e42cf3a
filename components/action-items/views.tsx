import { Anchor } from "@/components/ui/anchor";
import type { ActionItemFilter } from "@/lib/action-items/filter";
import { type Look, placeOf } from "@/lib/action-items/look";
import { listSavedViews } from "@/lib/action-items/saved-views";
import { requireActor } from "@/lib/auth/session";
import { SaveView, ViewTools } from "./view-tools";

type Props = { filter: ActionItemFilter; look: Look };

/** Views that everybody has, as addresses. */
const common = [
  { name: "All open actions", place: placeOf({}) },
  { name: "Mine and my teams’", place: placeOf({ mine: true }) },
  { name: "Waits for me", place: placeOf({ waits: true }) },
  { name: "Late", place: placeOf({ due: "late" }) },
] as const;

/** Ways to look that have a name: four that everybody has, and one's own. */
export async function Views({ filter, look }: Props) {
  const views = await listSavedViews(await requireActor());
  const here = placeOf(filter, look);
  const named = views.map((view) => ({ ...view, place: addressed(view.query) }));
  const own = named.find(({ place }) => place === here);
  const known = own !== undefined || common.some(({ place }) => place === here);
  return (
    <nav
      aria-label="Views"
      data-print="off"
      className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-[13.5px]"
    >
      {[...common, ...named].map(({ name, place }) => (
        <Anchor
          key={`${place} ${name}`}
          href={place}
          aria-current={place === here ? "true" : undefined}
          className={`max-w-full rounded-full border px-2.5 py-px [overflow-wrap:anywhere] ${place === here ? "border-accent bg-accent-soft font-medium text-accent" : "border-line bg-surface text-muted hover:text-ink"}`}
        >
          {name}
        </Anchor>
      ))}
      {own && <ViewTools key={own.id} view={own} />}
      {!known && <SaveView query={here.split("?")[1] ?? ""} />}
    </nav>
  );
}

const addressed = (query: string): `/actions${string}` =>
  query === "" ? "/actions" : `/actions?${query}`;
