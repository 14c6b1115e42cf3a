import { Chip } from "@/components/ui/chip";
import { dayInWords } from "@/lib/dates/clock";
import type { StanceView } from "@/lib/lessons/schema";
import { stanceWords } from "@/lib/lessons/words";

/** What teams answered, with what covers them or why it is not for them. */
export function Stances({ stances }: { stances: StanceView[] }) {
  if (stances.length === 0) return <p className="text-muted">No team has answered yet.</p>;
  return (
    <ul>
      {stances.map(({ team, stance, note, by, at }) => (
        <li key={team.id} className="border-line border-t py-3">
          <p className="flex flex-wrap items-center gap-2">
            <b className="font-semibold">{team.name}</b>
            <Chip>{stanceWords[stance]}</Chip>
            <span className="text-[13px] text-muted">
              {by}, <time dateTime={at}>{dayInWords(at.slice(0, 10))}</time>
            </span>
          </p>
          {note && <p className="mt-1 max-w-[60ch] font-serif text-[16px]">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
