import type { Route } from "next";
import { Section } from "@/components/teams/section";
import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/auth/session";
import { listTrackers } from "@/lib/trackers/queries";
import type { TrackerView } from "@/lib/trackers/schema";
import { toolNames } from "@/lib/trackers/words";
import { Standing } from "./standing";

/** Where promises are worked on in other tools, for administrators. */
export async function Trackers() {
  const trackers = await listTrackers(await requireActor());
  return (
    <Section
      id="trackers"
      title="Trackers"
      lede="Work on action items where your work is. An issue that is made or linked here tells us when it moves. It never closes an action item: that takes proof."
    >
      {trackers.length === 0 ? (
        <Empty title="No tracker yet">
          With one, an action item becomes an issue in two clicks, and its owner is asked for the
          proof when somebody closes it there.
        </Empty>
      ) : (
        <ul className="border-line border-t">
          {trackers.map((tracker) => (
            <Row key={tracker.id} tracker={tracker} />
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <span className="text-muted">Add</span>
        {Object.entries(toolNames).map(([kind, name]) => (
          <LinkButton
            key={kind}
            size="small"
            href={`/settings/integrations/trackers/new/${kind}` as Route}
          >
            {name}
          </LinkButton>
        ))}
      </div>
    </Section>
  );
}

const linkedInWords = (issues: number): string =>
  issues === 0
    ? "no issue linked yet"
    : `${issues === 1 ? "one issue" : `${issues} issues`} linked`;

function Row({ tracker }: { tracker: TrackerView }) {
  const { id, kind, name, issues } = tracker;
  return (
    <li className="border-line border-b py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Anchor
          href={`/settings/integrations/trackers/${id}` as Route}
          className="font-medium underline decoration-line-strong underline-offset-4 [overflow-wrap:anywhere]"
        >
          {name}
        </Anchor>
        <Chip>{toolNames[kind]}</Chip>
        <span className="text-[13px] text-muted">{linkedInWords(issues)}</span>
      </div>
      <Standing tracker={tracker} />
    </li>
  );
}
