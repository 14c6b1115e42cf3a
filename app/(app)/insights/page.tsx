import type { Metadata } from "next";
import { AnswersFigure } from "@/components/insights/answers";
import { ConditionsFigure, RepeatsFigure } from "@/components/insights/conditions";
import { InsightControls } from "@/components/insights/controls";
import { CountsFigure } from "@/components/insights/counts";
import { DurationsFigure } from "@/components/insights/durations";
import { LayersFigure } from "@/components/insights/layers";
import { PromisesFigure } from "@/components/insights/promises";
import { Survival } from "@/components/practices/survival";
import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { periodWords } from "@/lib/insights/columns";
import { type Insights, readInsights } from "@/lib/insights/read";
import { InsightFilter, type Scope } from "@/lib/insights/schema";
import { findScope, mostPostmortems } from "@/lib/insights/scope";

export const metadata: Metadata = { title: "Insights" };

export default async function InsightsPage({ searchParams }: PageProps<"/insights">) {
  const actor = await requireActor();
  const filter = readQuery(InsightFilter, await searchParams);
  const scope = await orNotFound(findScope(actor, filter));
  const insights = await readInsights(actor, scope);
  const { incidents, nearMisses, bounded } = insights.counts;
  return (
    <>
      <TopBar where="Insights" />
      <main id="content" className="mx-auto max-w-[1136px] px-4 py-7 md:px-7">
        <h1 className="text-[32px]">What the towers tell us</h1>
        <p className="mb-4 text-muted">
          {scope.team?.name ?? "All teams"} · {periodWords[filter.period].toLowerCase()} ·{" "}
          {counted(incidents, "incident")}, {counted(nearMisses, "near miss", "near misses")} that
          you may see
          {bounded && `, the newest ${mostPostmortems.toLocaleString("en")}`}
        </p>
        <InsightControls filter={filter} />
        {incidents + nearMisses === 0 ? (
          <NothingYet />
        ) : (
          <Figures {...{ insights, scope, filter }} />
        )}
      </main>
    </>
  );
}

type Props = { insights: Insights; scope: Scope; filter: InsightFilter };

function Figures({ insights, scope, filter }: Props) {
  const { counts, layers, conditions, repeats, promises, answers, durations } = insights;
  const wide = scope.columns.length > 4;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
      {wide && <LayersFigure {...{ layers, scope, filter }} wide />}
      <div className={stack}>
        {!wide && <LayersFigure {...{ layers, scope, filter }} />}
        <DurationsFigure {...{ durations, filter }} />
        <ConditionsFigure {...{ conditions, filter }} />
        <RepeatsFigure {...{ repeats, filter }} />
      </div>
      <div className={stack}>
        <PromisesFigure {...{ promises, filter }} />
        <CountsFigure {...{ counts, scope, filter }} />
        {!scope.team && <Survival />}
        <AnswersFigure {...{ answers, scope, filter }} />
      </div>
    </div>
  );
}

const stack = "grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5";

const counted = (many: number, one: string, more = `${one}s`): string =>
  `${many.toLocaleString("en")} ${many === 1 ? one : more}`;

const NothingYet = () => (
  <Empty
    title="Nothing to count in this time"
    action={
      <LinkButton href="/postmortems/new" variant="primary">
        Write a postmortem
      </LinkButton>
    }
  >
    From each postmortem this page takes what its layers did, what was promised and how long things
    took. After three or four of them you see, for instance, that staging let most of it through and
    monitoring saved the day.
  </Empty>
);
