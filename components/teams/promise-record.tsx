import { Anchor } from "@/components/ui/anchor";
import { placeOf } from "@/lib/action-items/look";
import { type Age, ages, type TeamRecord } from "@/lib/action-items/team-record";

type Props = { record: TeamRecord; slug: string };

/** What became of a team's promises, and how old the open ones are. Never whose. */
export function PromiseRecord({ record, slug }: Props) {
  const { open, late, kept, dropped, since } = record;
  if (open + kept + dropped === 0) return null;
  const of = { team: slug };
  return (
    <div className="mb-6">
      <dl className="flex flex-wrap gap-x-9 gap-y-3">
        <Count many={open} word="Open" place={placeOf(of)} />
        <Count many={late} word="Late" place={placeOf({ ...of, due: "late" })} alarming />
        <Count
          many={kept}
          word="Kept in a year"
          place={placeOf({ ...of, status: "kept", since })}
        />
        <Count
          many={dropped}
          word="Won’t do, in a year"
          place={placeOf({ ...of, status: "wont_do", since })}
        />
      </dl>
      {open > 0 && <Ages ages={record.ages} />}
    </div>
  );
}

type CountProps = { many: number; word: string; place: `/actions${string}`; alarming?: boolean };

function Count({ many, word, place, alarming = false }: CountProps) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-[13px] text-muted">{word}</dt>
      <dd
        className={`font-serif text-[25px] leading-tight ${alarming && many > 0 ? "text-breached" : ""}`}
      >
        {many === 0 ? (
          "none"
        ) : (
          <Anchor href={place} className="underline decoration-line-strong underline-offset-4">
            {many}
          </Anchor>
        )}
      </dd>
    </div>
  );
}

const ageWords: Record<Age, string> = {
  month: "under a month",
  quarter: "1 to 3 months",
  half: "3 to 6 months",
  year: "6 to 12 months",
  older: "over a year",
};

const longest = 120;

/** How long the open ones have been promised: a spread, for a mean would hide the old ones. */
function Ages({ ages: many }: { ages: Record<Age, number> }) {
  const most = Math.max(...Object.values(many), 1);
  return (
    <table className="mt-5 text-[13.5px]">
      <caption className="mb-1 whitespace-nowrap text-left text-muted">
        How long the open ones have been promised
      </caption>
      <tbody>
        {ages.map((age) => (
          <tr key={age}>
            <th scope="row" className="py-0.5 pr-4 text-left font-normal">
              {ageWords[age]}
            </th>
            <td className="pr-3 text-right font-mono text-[12.5px]">{many[age]}</td>
            <td>
              <svg width={longest} height="10" aria-hidden="true" className="text-accent">
                <rect
                  width={Math.ceil((longest * many[age]) / most)}
                  height="10"
                  rx="2"
                  fill="currentColor"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
