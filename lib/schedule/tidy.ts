import { db } from "@/lib/db/client";
import { tidyLetters } from "@/lib/mail/tidy";
import { tidyChecks } from "@/lib/practices/tidy";
import { tidyDeliveries } from "@/lib/webhooks/tidy";

const day = 86_400_000;
const keptNoticesMs = 400 * day;

/** Once a day: what is kept for a time only. */
export async function tidy(now: Date): Promise<void> {
  await tidyLetters(now);
  await tidyDeliveries(now);
  await tidyChecks(now);
  // A year and a month, so that an anniversary still finds what was told a year ago.
  await db.notice.deleteMany({ where: { at: { lt: new Date(now.getTime() - keptNoticesMs) } } });
}
