import type { PostmortemView } from "@/lib/postmortems/schema";

type Team = { slug: string; name: string };

/** Whom the asker may hand it to, and what would let them still see it afterwards. */
export type Teams = { choosable: Team[]; own: string[]; takesPart: boolean };

/** Whether whoever hands it over sees it then. */
export const staysInSight = (
  { stage }: Pick<PostmortemView, "stage">,
  { own, takesPart }: Teams,
  to: Team,
): boolean => stage === "published" || takesPart || own.includes(to.slug);

/** What handing it over does, said before it is done. */
export function whatHandingDoes(
  postmortem: Pick<PostmortemView, "stage" | "team">,
  teams: Teams,
  to: Team,
): string[] {
  const { stage, team } = postmortem;
  const isPublished = stage === "published";
  const sees = isPublished ? "change" : "see and change";
  return [
    `Everybody in ${to.name} can ${sees} it; from ${team.name} only those who take part still can.`,
    ...(isPublished
      ? [
          `Its lessons no longer ask ${to.name} for an answer, also not if it is handed on from there.`,
        ]
      : []),
    ...(staysInSight(postmortem, teams, to) ? [] : ["You will not see it any more."]),
  ];
}
