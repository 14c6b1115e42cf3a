import { AsideGroup } from "./step-frame";

/** Two or three questions that fit what is there: never more, and none where none fits. */
export function WorthAsking({ questions }: { questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <AsideGroup title="Worth asking">
      <ul className="flex flex-col gap-2 text-muted">
        {questions.slice(0, 3).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </AsideGroup>
  );
}
