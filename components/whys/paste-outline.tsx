"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { useKeptDraft } from "@/components/ui/use-kept-draft";
import { useAnswer } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { pasteOutlineAction } from "@/lib/whys/actions";
import { countOf, type Outlined } from "@/lib/whys/outlined";
import { readOutline } from "@/lib/whys/read-outline";

type Props = { number: number; offerUndo: (message: string, reshaping: string) => void };

/** A list of whys from elsewhere: shown as it was understood, then added behind what is there. */
export function PasteOutline({ number, offerUndo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className="rounded-small px-1.5 py-1 hover:bg-sunken hover:text-ink"
        onClick={() => {
          setOpened(true);
          dialog.current?.showModal();
        }}
      >
        Paste an outline
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="paste-outline"
        className="m-auto w-[min(94vw,40rem)] rounded-card border border-line-strong bg-surface p-5 text-ink shadow-card backdrop:bg-ink/25 print:hidden"
      >
        <h2 id="paste-outline" className="text-[20px]">
          Paste an outline
        </h2>
        {opened && (
          <PasteForm number={number} offerUndo={offerUndo} close={() => dialog.current?.close()} />
        )}
      </dialog>
    </>
  );
}

function PasteForm({ number, offerUndo, close }: Props & { close: () => void }) {
  const [outline, setOutline] = useKeptDraft(`PM-${number}.outline`, "");
  const [problem, setProblem] = useState<string | null>(null);
  const answer = useAnswer();
  const { whys, ignored } = readOutline(outline);
  const many = countOf(whys);
  const add = async () => {
    const state = await answer(() => pasteOutlineAction(idle, { number, outline }));
    if (state?.status === "failed") setProblem(state.message);
    if (state?.status !== "done") return;
    setOutline("");
    close();
    const { asked, said, reshaping } = state.result;
    offerUndo([`Added ${asked} ${asked === 1 ? "why" : "whys"}.`, ...said].join(" "), reshaping);
  };
  return (
    <form
      className="mt-3 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label="A list of whys"
        hint="One point a why: the question, then its answer; what was asked next is indented. It is added behind what is there."
        error={problem ?? undefined}
      >
        {(aria) => (
          <TextArea
            {...aria}
            rows={7}
            value={outline}
            className="max-h-72 font-mono text-[13px]"
            placeholder={"- Why was it slow? The disk was full.\n  - Why was it full? …"}
            onChange={({ target }) => {
              setOutline(target.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      {many > 0 && (
        <section
          aria-label="As it was understood"
          className="max-h-64 overflow-y-auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
          tabIndex={0}
        >
          <Understood whys={whys} />
        </section>
      )}
      {ignored.length > 0 && (
        <p className="text-[13px] text-muted">
          {ignored.length === 1
            ? "One line is part of no list and stays outside: "
            : `${ignored.length} lines are part of no list and stay outside: `}
          {ignored.join(" / ").slice(0, 160)}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={many === 0}>
          {many === 0 ? "Add them" : `Add ${many} ${many === 1 ? "why" : "whys"}`}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}

const Understood = ({ whys }: { whys: Outlined[] }) => (
  <ul className="ml-3 border-line border-l pl-3">
    {whys.map(({ question, answer, branches }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew at each change
      <li key={index} className="py-0.5">
        <p className="text-[12.5px] text-muted">{question}</p>
        <p className="whitespace-pre-line font-serif text-[15px]">{answer}</p>
        {branches.length > 0 && <Understood whys={branches} />}
      </li>
    ))}
  </ul>
);
