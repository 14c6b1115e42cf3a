import type { Metadata } from "next";
import { DigestParts } from "@/components/reminders/digest-parts";
import { SummarySection } from "@/components/reminders/summary-section";
import { TopBar } from "@/components/shell/top-bar";
import { Anchor } from "@/components/ui/anchor";
import { todayInUtc } from "@/lib/action-items/due";
import { requireActor } from "@/lib/auth/session";
import { dayInWords } from "@/lib/dates/clock";
import { daysAfter } from "@/lib/dates/days";
import { getDigest } from "@/lib/notifications/digest";
import { SummaryOf } from "@/lib/reminders/schema";
import { getSummary } from "@/lib/reminders/summary";

export const metadata: Metadata = { title: "The week" };

export default async function WeekPage({ searchParams }: PageProps<"/week">) {
  const actor = await requireActor();
  const asked = SummaryOf.safeParse(await searchParams);
  const week = asked.success ? asked.data : { upTo: tomorrow() };
  const [{ from, to, beyond, dropped, proved }, digest] = await Promise.all([
    getSummary(actor, week),
    getDigest(actor, week),
  ]);
  return (
    <>
      <TopBar where="The week" />
      <main id="content" className="mx-auto max-w-[820px] px-4 py-7 md:px-7">
        <h1 className="text-[31px]">The week</h1>
        <p className="mt-1 mb-6 text-muted">
          From {dayInWords(from)} to {dayInWords(to)}, as far as you may see it.{" "}
          <Anchor href="/settings/notifications" className="text-accent underline">
            Choose whether it comes by mail
          </Anchor>
        </p>
        <DigestParts digest={digest} />
        <SummarySection
          title="Late beyond all reminders"
          lede="Its owner and the leads still hear of it every week. It can be kept, given a new day, or marked as won’t do with a reason."
          none="Nothing is that late."
          part={beyond}
        />
        <SummarySection
          title="Won’t do"
          lede="With the reason, and the name of whoever accepts the risk."
          none="Nothing was marked as won’t do."
          part={dropped}
        />
        <SummarySection
          title="Proved"
          lede="What is different now."
          none="Nothing was proved in these days."
          part={proved}
        />
      </main>
    </>
  );
}

/** Today is in it. */
const tomorrow = () => daysAfter(todayInUtc(), 1);
