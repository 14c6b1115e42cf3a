import { type Answered, type Answers, answersTable, taughtInWords } from "@/lib/insights/answers";
import type { InsightFilter, Scope } from "@/lib/insights/schema";
import { counted } from "@/lib/insights/words";
import { Figure } from "./figure";
import { PartsBar } from "./parts-bar";
import { Scrollable } from "./scrollable";

type Props = { answers: Answers; scope: Scope; filter: InsightFilter };

export function AnswersFigure({ answers, scope, filter }: Props) {
  const { whole, teams } = answers;
  const asked = scope.team
    ? `What other teams asked ${scope.team.name}: ${taughtInWords(answers)}`
    : `Whether this could happen to them is what teams were asked: ${taughtInWords(answers)}`;
  return (
    <Figure
      name="answers"
      title="Lessons answered"
      note={`${asked}, ${counted(whole.asked, "question")}. Teams are in alphabetical order. There is no right number of each answer.`}
      filter={filter}
      table={answersTable(answers)}
    >
      <PartsBar parts={partsOf(whole)} />
      {teams.length > 1 && <ByTeam teams={teams} />}
    </Figure>
  );
}

const partsOf = ({ applies, covered, not_for_us, silent }: Answered) => [
  { name: "applies to us", many: applies, look: "accent" as const },
  { name: "already covered", many: covered, look: "held" as const },
  { name: "not for us", many: not_for_us, look: "open" as const },
  { name: "no answer yet", many: silent, look: "empty" as const },
];

/** Counts, without a bar or a share: nobody is to be compared here. */
function ByTeam({ teams }: { teams: Answers["teams"] }) {
  return (
    <Scrollable label="Answers by team" className="mt-4 max-h-80 print:max-h-none">
      <table className="w-full text-[12.5px] [&_td]:py-1 [&_td]:pl-2 [&_td]:text-right [&_td]:font-mono">
        <thead>
          <tr className="border-line-strong border-b text-muted">
            <th scope="col" className="py-1 pr-3 text-left font-medium">
              Team
            </th>
            {["Applies", "Covered", "Not for us", "No answer"].map((name) => (
              <th key={name} scope="col" className="py-1 pl-2 text-right font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map(({ name, applies, covered, not_for_us, silent }) => (
            <tr key={name} className="border-line border-b">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {name}
              </th>
              <td>{applies}</td>
              <td>{covered}</td>
              <td>{not_for_us}</td>
              <td>{silent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
