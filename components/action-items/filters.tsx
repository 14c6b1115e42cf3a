import { FilterBar } from "@/components/ui/filter-bar";
import { dueRangeWords } from "@/lib/action-items/due-ranges";
import type { ActionItemFilter } from "@/lib/action-items/filter";
import { type Look, placeOf } from "@/lib/action-items/look";
import { listLikelyOwners } from "@/lib/action-items/owners";
import { statusWords, typeWords } from "@/lib/action-items/words";
import { requireActor } from "@/lib/auth/session";
import { listLayers } from "@/lib/layers/queries";
import { listSeverities, listTeams } from "@/lib/teams/queries";

const { open: _open, done, verified, ...others } = statusWords;
const statuses: [string, string][] = [
  ["open", "Open or in progress"],
  ["in_progress", others.in_progress],
  ["kept", "Kept: done or verified"],
  ["done", done],
  ["verified", verified],
  ["wont_do", others.wont_do],
];

type Props = { filter: ActionItemFilter; look: Look };

/**
 * Narrows the list through its address; without a word on the status it shows what is promised. A
 * board's columns are its statuses.
 */
export async function ActionFilters({ filter, look }: Props) {
  const actor = await requireActor();
  const [teams, severities, layers, people] = await Promise.all([
    listTeams(actor),
    listSeverities(actor),
    listLayers(actor),
    listLikelyOwners(actor, filter.owner),
  ]);
  const { as, by } = look;
  const status = { name: "status", label: "Status", options: statuses };
  return (
    <FilterBar
      path="/actions"
      given={filter}
      usual={{ status: as === "board" ? filter.status : "open" }}
      kept={as === "board" ? { as } : { by }}
      clear={placeOf({}, look)}
      choices={[
        { name: "mine", label: "Whose", options: [["true", "Mine and my teams’"]] },
        ...(as === "board" ? [] : [status]),
        { name: "due", label: "Due", options: Object.entries(dueRangeWords) },
        { name: "team", label: "Team", options: teams.map(({ slug, name }) => [slug, name]) },
      ]}
      more={[
        { name: "waits", label: "Waits", options: [["true", "For me, now"]] },
        {
          name: "owner",
          label: "Owner",
          options: [
            ["me", "Me"],
            ["nobody", "Nobody yet"],
            ...people.map(({ id, name }) => [id, name] as const),
          ],
        },
        { name: "type", label: "What it does", options: Object.entries(typeWords) },
        {
          name: "severity",
          label: "Severity",
          options: severities.map(({ name }) => [name, name]),
        },
        {
          name: "layer",
          label: "Strengthens",
          options: [["none", "No layer"], ...layers.map(({ slug, name }) => [slug, name] as const)],
        },
        { name: "since", label: "Closed since", type: "date" },
        { name: "tag", label: "Tag", type: "text" },
      ]}
    />
  );
}
