import type { Route } from "next";
import { FilterBar } from "@/components/ui/filter-bar";
import { requireActor } from "@/lib/auth/session";
import { queryString } from "@/lib/http/query";
import { listLayers } from "@/lib/layers/queries";
import { listSubjects } from "@/lib/lessons/about";
import type { LessonFilter } from "@/lib/lessons/filter";
import type { FollowView } from "@/lib/lessons/reading-schema";
import { stanceWords } from "@/lib/lessons/words";
import { listSeverities, listTeams } from "@/lib/teams/queries";
import { FollowButtons } from "./follow-buttons";

type Option = readonly [value: string, word: string];

const answers: Option[] = Object.entries(stanceWords);

/** Narrows the feed through its address, so that a filtered feed can be linked; and followed. */
export async function LessonFilters({ filter }: { filter: LessonFilter }) {
  const actor = await requireActor();
  const [teams, severities, layers, subjects] = await Promise.all([
    listTeams(actor),
    listSeverities(actor),
    listLayers(actor),
    listSubjects(actor),
  ]);
  const options = {
    team: teams.map(({ slug, name }): Option => [slug, name]),
    severity: severities.map(({ name }): Option => [name, name]),
    layer: layers.map(({ slug, name }): Option => [slug, name]),
    service: withGiven(subjects.services, filter.service),
  };
  const { following, unread, status } = filter;
  // What the tabs say stays as it is while the rest is chosen.
  const asked = status === "unanswered";
  const tab = {
    ...(following && { following: "true" }),
    ...(unread && { unread: "true" }),
    ...(asked && { status }),
  };
  const narrowed = wishesOf(filter, options);
  return (
    <>
      <FilterBar
        path="/lessons"
        given={filter}
        kept={tab}
        clear={`/lessons${queryString(tab)}` as Route}
        choices={[
          { name: "team", label: "Team", options: options.team },
          { name: "severity", label: "Severity", options: options.severity },
          { name: "layer", label: "Got past", options: options.layer },
          { name: "service", label: "Service", options: options.service },
        ]}
        tag
        more={asked ? [] : [{ name: "status", label: "Your answer", options: answers }]}
      />
      {narrowed.length > 0 && (
        <div className="mt-3" data-print="off">
          <FollowButtons wishes={narrowed} />
        </div>
      )}
    </>
  );
}

/** A service that no new lesson is about stays chosen where the address names it. */
const withGiven = (services: string[], given: string | undefined): Option[] =>
  [...new Set([...services, ...(given ? [given] : [])])].sort().map((name) => [name, name]);

type Options = Partial<Record<FollowView["kind"], Option[]>>;

/** What the filter names and can be followed. */
function wishesOf(filter: LessonFilter, options: Options): FollowView[] {
  const kinds: FollowView["kind"][] = ["team", "severity", "layer", "service", "tag"];
  return kinds.flatMap((kind): FollowView[] => {
    const value = filter[kind];
    if (!value) return [];
    if (kind === "tag") return [{ kind, value, name: value }];
    const name = options[kind]?.find(([option]) => option === value)?.[1];
    return name ? [{ kind, value, name }] : [];
  });
}
