"use client";

import { useContext } from "react";
import type { WhyView } from "@/lib/whys/schema";
import type { Branch } from "@/lib/whys/tree";
import { kindWords, plainQuestions } from "@/lib/whys/words";
import { EvidenceChips } from "./evidence-chips";
import { EvidencePicker } from "./evidence-picker";
import { AskOnQuestions, Question } from "./hint";
import { KindChoice } from "./kind-choice";
import { WhyMore } from "./more";
import { Marks } from "./resting-why";
import { SplitPanel } from "./split-panel";
import { WhyTools } from "./tools";
import { LeafGesturesContext, useTree } from "./tree-context";
import { WhyWords } from "./words";

type Props = { why: Branch<WhyView> };

/** The why that is being written: its fields, what fits to ask about it, and the ways on. */
export function OpenWhy({ why }: Props) {
  const { number, occasions, layers, panel } = useTree();
  const Gestures = useContext(LeafGesturesContext);
  const leaf = why.branches.length === 0;
  return (
    <div className="group/why -mx-1.5">
      <WhyWords why={why} />
      <div className="px-1.5">
        <div className="flex flex-wrap items-center gap-1.5 [&:not(:empty)]:mt-1.5">
          <EvidenceChips number={number} why={why} occasions={occasions} />
          <Marks why={why} layers={layers} />
        </div>
        <AskOnQuestions why={why} />
        <Prompts why={why} />
        <KindChoice why={why} />
        <div className="mt-2.5 -mb-0.5 flex flex-wrap items-center gap-x-1.5 gap-y-1">
          {Gestures && leaf && why.answer !== "" && <Gestures why={why} />}
          <WhyTools why={why} />
        </div>
        {panel === "evidence" && <EvidencePicker number={number} why={why} occasions={occasions} />}
        {panel === "split" && <SplitPanel why={why} />}
        {panel === "more" && <WhyMore why={why} />}
      </div>
    </div>
  );
}

/** One or two how-questions that fit the kind of answer; those that fit its words stand above. */
function Prompts({ why }: Props) {
  const { askAtOnce } = useTree();
  if (why.askOn || why.answer === "") return null;
  const questions = why.kind ? kindWords[why.kind].questions : plainQuestions;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {questions.map((question) => (
        <Question key={question} ask={() => void askAtOnce(why.id, question)}>
          {question}
        </Question>
      ))}
    </div>
  );
}
