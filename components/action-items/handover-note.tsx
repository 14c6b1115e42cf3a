import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import { dayAndMonth } from "@/lib/dates/clock";
import { isAsked } from "./next-step";

type Props = {
  item: Pick<ActionItemView, "handover" | "ownerTeam" | "status">;
  /** Nobody outside sees it yet, so nobody is asked yet. */
  draft: boolean;
};

/** What became of a promise that was offered to another team: asked, or declined with its reason. */
export function HandoverNote({ item, draft }: Props) {
  const { handover, status } = item;
  if (!handover || !isPromised(status)) return null;
  const { team, answer, reason, answeredAt, answeredBy, askedAt } = handover;
  if (isAsked(item))
    return (
      <p className="text-[13.5px] text-muted">
        {draft
          ? `${team.name} will be asked whether they take it, once this is published.`
          : `${team.name} was asked on ${dayAndMonth(askedAt)} whether they take it.`}
      </p>
    );
  if (answer !== "declined") return null;
  return (
    <div className="border-line-strong border-l-2 pl-3 text-[13.5px]">
      <p className="whitespace-pre-line font-serif text-[16px]">{reason}</p>
      <p className="text-muted">
        {team.name} declined{answeredBy && ` (${answeredBy.name})`}
        {answeredAt && `, ${dayAndMonth(answeredAt)}`}
      </p>
    </div>
  );
}
