import { env } from "@/lib/env/env";
import type { PracticeView } from "./schema";

export type HowTo = { kind: "by_hand" | "heartbeat" | "address"; says: string; line: string };

type Known = Pick<PracticeView, "slug" | "checkKind" | "address" | "team">;

/** One line for a terminal for each kind of check, the practice's own kind first. */
export function howToCheck(
  { slug, checkKind, address, team }: Known,
  teamSlug = team.slug,
): HowTo[] {
  const at = `${env().APP_URL}/api/v1/practices/${slug}`;
  const ways: HowTo[] = [
    {
      kind: "heartbeat",
      says: "From CI or cron, with a token that opens nothing else:",
      line: `curl -fsS -X POST ${at}/heartbeat -H "Authorization: Bearer $HEARTBEAT"`,
    },
    {
      kind: "by_hand",
      says: "In your own name, with an API token of yours:",
      line: `curl -fsS -X POST ${at}/adoptions/${teamSlug}/checks -H "Authorization: Bearer $PARAPET_TOKEN" -H "Content-Type: application/json" -d '{"sentence": "I looked at …"}'`,
    },
  ];
  if (checkKind === "address")
    ways.unshift({
      kind: "address",
      says: "What Parapet does by itself; any 2xx within 7 seconds is well:",
      line: `curl -fsS --max-time 7 -o /dev/null ${address ? quoted(address) : '"$ADDRESS"'}`,
    });
  return ways.sort((a, b) => Number(b.kind === checkKind) - Number(a.kind === checkKind));
}

/** As one word of a shell, whatever signs are in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** What a lint message or a pull-request template holds. */
export const whyLink = (slug: string): string => `${env().APP_URL}/why/${slug}`;
