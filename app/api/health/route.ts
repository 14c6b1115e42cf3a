import { databaseAnswersNow } from "@/lib/db/health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For supervisors and load balancers: asks the database anew each time. */
export async function GET(): Promise<Response> {
  const here = await databaseAnswersNow();
  return Response.json(
    { status: here ? "ok" : "waiting for the database", version, database: here ? "ok" : "away" },
    { status: here ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
