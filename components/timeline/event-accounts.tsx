"use client";

import { Button } from "@/components/ui/button";
import { Coached } from "@/components/ui/coach-slot";
import { Field, TextInput } from "@/components/ui/field";
import { useKeptDraft } from "@/components/ui/use-kept-draft";
import { useOnce } from "@/components/ui/use-once";
import type { EventView } from "@/lib/timeline/schema";
import { useBoard } from "./board";
import { useEditing } from "./editing";

type Props = { event: EventView; close: () => void };

/** Another telling of the same moment, which stands beside this one; neither has to win. */
export function EventAccounts({ event, close }: Props) {
  const board = useBoard();
  const editing = useEditing();
  const [text, setText] = useKeptDraft(`event.${event.id}.beside`, "");
  const once = useOnce();
  const add = async () => {
    const told = text.trim();
    if (told === "") return;
    const added = await once(() => board.tellBeside(event, told));
    if (!added) return;
    setText((now) => (now === text ? "" : now));
    editing.open(added.id);
  };
  return (
    <form
      className="flex flex-wrap items-start gap-2"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void add();
      }}
      onKeyDown={(pressed) => {
        if (pressed.key !== "Escape" || text !== "") return;
        pressed.preventDefault();
        close();
      }}
    >
      <div className="min-w-0 flex-1">
        <Field label="What did somebody else see at that moment?">
          {(aria) => (
            <>
              <TextInput
                {...aria}
                autoFocus
                autoComplete="off"
                className="font-serif text-[17px]!"
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
              <Coached htmlFor={aria.id} field="prose" text={text} />
            </>
          )}
        </Field>
      </div>
      <Button type="submit" className="mt-6">
        Add
      </Button>
    </form>
  );
}
