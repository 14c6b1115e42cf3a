import { dueInWords } from "@/lib/action-items/due";

type Props = {
  dueOn: string | null;
  today: string;
  /** "Due" stands beside it already. */
  labelled?: boolean;
};

/** When a promise is due, in words; a late one is told by its words and not by colour alone. */
export function Due({ dueOn, today, labelled = false }: Props) {
  if (!dueOn) return <span className="text-muted">no date</span>;
  const { words, late } = dueInWords(dueOn, today);
  return (
    <time dateTime={dueOn} className={late ? "font-medium text-breached" : ""}>
      {labelled ? words.replace(/^due /, "") : words}
    </time>
  );
}
