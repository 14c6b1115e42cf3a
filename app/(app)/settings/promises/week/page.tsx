import type { Route } from "next";
import { permanentRedirect } from "next/navigation";
import { SummaryOf } from "@/lib/reminders/schema";

/** Letters that were sent before lead here. */
export default async function OldWeekPage({ searchParams }: PageProps<"/settings/promises/week">) {
  const asked = SummaryOf.safeParse(await searchParams);
  permanentRedirect(`/week${asked.success ? `?upTo=${asked.data.upTo}` : ""}` as Route);
}
