import { Fold } from "@/components/action-items/fold";
import { ProveForm } from "@/components/action-items/prove-form";
import { Chip } from "@/components/ui/chip";
import { OneButton } from "@/components/ui/one-button";
import { unlinkIssueAction } from "@/lib/trackers/actions";
import type { IssueView } from "@/lib/trackers/schema";
import { toolNames } from "@/lib/trackers/words";

type Props = {
  of: { number: number; id: string };
  issue: IssueView;
  promised: boolean;
  mayKeep: boolean;
};

export function IssueLine({ of, issue, promised, mayKeep }: Props) {
  const { id, key, url, state, stateWord, trackerKind } = issue;
  const tool = toolNames[trackerKind];
  return (
    <li className="border-line border-b py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-[13px] text-muted">{tool}</span>
        {url ? (
          <a
            href={url}
            rel="noreferrer"
            className="font-medium font-mono text-[14px] text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            {key}
          </a>
        ) : (
          <span className="font-medium font-mono text-[14px]">{key}</span>
        )}
        <Chip>{stateWord || state}</Chip>
        {mayKeep && (
          <div className="ml-auto">
            <OneButton
              action={unlinkIssueAction}
              given={{ ...of, issue: id }}
              variant="quiet"
              size="small"
            >
              Unlink<span className="sr-only"> {key}</span>
            </OneButton>
          </div>
        )}
      </div>
      {promised && state === "closed" && (
        <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <p className="text-[13.5px]">Closed in {tool}. What proves it?</p>
          {mayKeep && url && (
            <Fold word="Prove it with this issue" of={key}>
              <ProveForm {...of} near={false} url={url} />
            </Fold>
          )}
        </div>
      )}
      {state === "gone" && (
        <p className="mt-1 text-[13.5px]">
          {tool} no longer shows it here. If it was moved, link it where it is now.
        </p>
      )}
    </li>
  );
}
