import { db } from "@/lib/db/client";

/** The hosts inside the walls that administrators allow, for `request`. */
export async function listAllowed(): Promise<string[]> {
  const rows = await db.allowedHost.findMany({ select: { host: true } });
  return rows.map(({ host }) => host);
}
