"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { idle } from "@/lib/http/form-state";
import { changeFactsAction } from "@/lib/postmortems/actions";
import type { PostmortemView } from "@/lib/postmortems/schema";
import { FactsChoices } from "./facts-choices";
import type { Teams } from "./handing";

type Props = {
  postmortem: PostmortemView;
  severities: string[];
  teams: Teams;
  zones: string[];
};

const questions = [
  {
    field: "summary",
    label: "In one paragraph",
    hint: "The lede: what happened, for how long, and how it ended.",
    placeholder: "For 41 minutes every visitor saw an empty page…",
  },
  {
    field: "impact",
    label: "Who noticed, and what did it do to them?",
    hint: "In words. Numbers have a place of their own below.",
  },
  {
    field: "surprised",
    label: "What surprised you?",
    hint: "Where the system did not behave as you thought it would. Most learning starts here.",
  },
  { field: "wentWell", label: "What went well?", hint: "Also what somebody did that helped." },
  { field: "lucky", label: "Where did you get lucky?", hint: "What could have made it worse." },
] as const;

/** The facts, one question each; every field saves itself. */
export function FactsForm({ postmortem, severities, teams, zones }: Props) {
  const { number, version } = postmortem;
  const text = {
    version,
    save: (change: object) => changeFactsAction(idle, { number, ...change }),
  };
  return (
    <div className="flex flex-col gap-6">
      <AutosaveText
        {...text}
        storageKey={`PM-${number}.title`}
        field="title"
        label="Title"
        initial={postmortem.title}
        look="prose"
      />
      <FactsChoices postmortem={postmortem} severities={severities} teams={teams} zones={zones} />
      {questions.map((question) => (
        <AutosaveText
          key={question.field}
          {...text}
          {...question}
          storageKey={`PM-${number}.${question.field}`}
          initial={postmortem[question.field]}
          multiline
          look="prose"
        />
      ))}
    </div>
  );
}
