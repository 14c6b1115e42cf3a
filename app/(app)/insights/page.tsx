import type { Metadata } from "next";
import { AnswersFigure } from "@/components/insights/answers";
import { ConditionsFigure, RepeatsFigure } from "@/components/insights/conditions";
import { InsightControls } from "@/components/insights/controls";
import { CountsFigure } from "@/components/insights/counts";
import { DurationsFigure } from "@/components/insights/durations";
import { LayersFigure } from "@/components/insights/layers";
import { PromisesFigure } from "@/components/insights/promises";
import { SurvivalFigure } from "@/components/insights/survival";
import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { periodWords } from "@/lib/insights/columns";
import { type Insights, readInsights } from "@/lib/insights/read";
import { InsightFilter, type Scope } from "@/lib/insights/schema";
import { findScope } from "@/lib/insights/scope";
import { readSurvival } from "@/lib/insights/survival";
import { counted } from "@/lib/insights/words";
import type { Survival } from "@/lib/practices/lifetimes";

export const metadata: Metadata = { title: "Insights" };

export default async function InsightsPage({ searchParams }: PageProps<"/insights">) {
  const actor = await requireActor();
  const filter = readQuery(InsightFilter, await searchParams);
  const scope = await orNotFound(findScope(actor, filter));
  const [insights, survival] = await Promise.all([
    readInsights(actor, scope),
    readSurvival(actor, scope),
  ]);
  const { incidents, nearMisses } = insights.counts;
  const told = { insights, survival, scope, filter };
  return (
    <>
      <TopBar where="Insights" />
      <main id="content" className="mx-auto max-w-[1136px] px-4 py-7 md:px-7">
        <h1 className="text-[32px]">What the towers tell us</h1>
        <p className="mb-4 text-muted">
          {scope.team?.name ?? "All teams"} · {periodWords[filter.period].toLowerCase()} ·{" "}
          {counted(incidents, "incident")}, {counted(nearMisses, "near miss", "near misses")} that
          you may see
        </p>
        <InsightControls filter={filter} />
        {incidents + nearMisses === 0 ? <WithoutPostmortems {...told} /> : <Figures {...told} />}
      </main>
    </>
  );
}

type Props = { insights: Insights; survival: Survival; scope: Scope; filter: InsightFilter };

function Figures({ insights, survival, scope, filter }: Props) {
  const { counts, layers, conditions, repeats, promises, answers, durations } = insights;
  const wide = scope.columns.length > 4;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
      {wide && <LayersFigure {...{ layers, scope, filter }} wide />}
      <div className={stack}>
        {!wide && <LayersFigure {...{ layers, scope, filter }} />}
        <DurationsFigure {...{ durations, filter }} />
        <ConditionsFigure {...{ conditions, scope, filter }} />
        <RepeatsFigure {...{ repeats, filter }} />
      </div>
      <div className={stack}>
        <PromisesFigure {...{ promises, filter }} />
        <CountsFigure {...{ counts, scope, filter }} />
        <SurvivalFigure {...{ survival, filter }} />
        <AnswersFigure {...{ answers, scope, filter }} />
      </div>
    </div>
  );
}

/** A team may answer others, and keep practices, before it writes a postmortem of its own. */
function WithoutPostmortems({ insights: { answers }, survival, scope, filter }: Props) {
  return (
    <>
      <NothingYet />
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        {answers.whole.asked > 0 && <AnswersFigure {...{ answers, scope, filter }} />}
        <SurvivalFigure {...{ survival, filter }} />
      </div>
    </>
  );
}

const stack = "grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5";

const NothingYet = () => (
  <Empty
    title="No postmortems in this time"
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
