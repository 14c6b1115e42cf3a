import { Anchor } from "@/components/ui/anchor";
import { Chip, SeverityBadge } from "@/components/ui/chip";
import { todayInUtc } from "@/lib/action-items/due";
import type { ActionItemRow } from "@/lib/action-items/schema";
import { isPromised, priorityWords, statusWords, typeWords } from "@/lib/action-items/words";
import { dayInWords } from "@/lib/dates/clock";
import { ageInWords } from "./age";
import { Due } from "./due";
import { Fact } from "./fact";
import { ownerInWords } from "./owner-in-words";

/** What was promised, by whom, until when, and how old the promise is. */
export function PromiseHead({ item }: { item: ActionItemRow }) {
  const { title, detail, status, postmortem, dueOn, priority, type } = item;
  const today = todayInUtc();
  return (
    <header>
      <div className="flex flex-wrap items-center gap-2">
        {postmortem.severity && <SeverityBadge name={postmortem.severity} />}
        <Chip className="font-semibold text-ink!">
          {item.duplicateOf ? "Kept elsewhere" : statusWords[status]}
        </Chip>
        <Anchor href={`/teams/${postmortem.team.slug}`}>
          <Chip>{postmortem.team.name}</Chip>
        </Anchor>
        <span className="text-[13px] text-muted">promised {ageInWords(item.createdAt, today)}</span>
      </div>
      <h1 className="mt-3 text-balance text-[30px] leading-tight [overflow-wrap:anywhere]">
        {title}
      </h1>
      {detail && (
        <p className="mt-2 max-w-[62ch] whitespace-pre-line font-serif text-[18px] text-muted">
          {detail}
        </p>
      )}
      <dl className="mt-5 flex flex-wrap gap-x-9 gap-y-3 border-line border-y py-3">
        <Fact name="Owner">
          {ownerInWords(item) ?? <span className="text-muted">nobody yet</span>}
        </Fact>
        <Fact name="Due">
          {isPromised(status) ? (
            <Due dueOn={dueOn} today={today} labelled />
          ) : dueOn ? (
            dayInWords(dueOn)
          ) : (
            "–"
          )}
        </Fact>
        <Fact name="What it does">
          {type ? typeWords[type] : <span className="text-muted">not said yet</span>}
        </Fact>
        <Fact name="Priority">{priorityWords[priority]}</Fact>
      </dl>
    </header>
  );
}
