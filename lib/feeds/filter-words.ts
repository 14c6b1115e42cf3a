import { select } from "@/lib/db/select";
import type { LessonFilter } from "@/lib/lessons/filter";
import { stanceWords } from "@/lib/lessons/words";
import { keptFilter } from "./kept-filter";

/** Which lessons a filter asks for: "All lessons", "Lessons of Payments, tagged dns". */
export const filterInWords = async (query: string): Promise<string> =>
  inWords(await keptFilter(query));

/** The same of one that was read already. */
export async function inWords(filter: LessonFilter): Promise<string> {
  const { tag, service, severity, status, following } = filter;
  const { team, layer } = await namesOf(filter);
  const parts = [
    team && `of ${team}`,
    layer && `that ${layer} did not stop`,
    tag && `tagged ${tag}`,
    service && `about ${service}`,
    severity && `of ${severity}`,
    status === "unanswered" && "that wait for your team",
    status && status !== "unanswered" && `answered “${stanceWords[status]}”`,
    following && "that you follow",
  ].filter(Boolean);
  return parts.length === 0 ? "All lessons" : `Lessons ${parts.join(", ")}`;
}

type Named = { team: string | null; layer: string | null };
type Wished = { team?: string | undefined; layer?: string | undefined };

/** What is called nothing any more keeps the name that its address has. */
async function namesOf({ team = "", layer = "" }: Wished): Promise<Named> {
  if (!team && !layer) return { team: null, layer: null };
  const [row] = await select<Named>`
    SELECT (SELECT "name" FROM "Team" WHERE "slug" = ${team} OR "id"::text = ${team}) AS "team",
      (SELECT "name" FROM "Layer" WHERE "slug" = ${layer}) AS "layer"`;
  return { team: row?.team ?? team, layer: row?.layer ?? layer };
}
