"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "./button";
import { isUnmeant, singleKeysAreOn, switchSingleKeys } from "./single-keys";

/** What is pressed ("j k" are two keys), and what it does. */
export type KeyList = readonly (readonly [string, string])[];

type Props = { keys: KeyList; className?: string };

const everywhere: KeyList = [["Ctrl+K ⌘K /", "search, and go anywhere"]];

/** The keys of a page, each with what it does: behind a button, and behind "?" itself. */
export function Keys({ keys, className = "" }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isWriting(event.target) || isUnmeant(event.key)) return;
      event.preventDefault();
      if (dialog.current && !document.querySelector("dialog[open]")) dialog.current.showModal();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        className={className}
        aria-keyshortcuts="?"
        onClick={() => dialog.current?.showModal()}
      >
        Keys{" "}
        <span aria-hidden="true" className="font-mono pointer-coarse:hidden">
          ?
        </span>
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        className="m-auto w-[min(92vw,27rem)] rounded-card border border-line-strong bg-surface p-5 text-[14.5px] text-ink shadow-card backdrop:bg-ink/25 print:hidden"
      >
        <h2 id={id} className="text-[20px]">
          Keys
        </h2>
        <List keys={[...keys, ...everywhere]} />
        <SingleKeys />
        <Button className="mt-4" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </dialog>
    </>
  );
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("textarea, select, input:not([type=radio], [type=checkbox])") !== null;

const List = ({ keys }: { keys: KeyList }) => (
  <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5">
    {keys.map(([pressed, does]) => (
      <div key={does} className="contents">
        <dt className="flex flex-wrap gap-1">
          {pressed.split(" ").map((key) => (
            <kbd
              key={key}
              className="rounded-small border border-line-strong bg-sunken px-1.5 font-mono text-[12.5px]"
            >
              {key}
            </kbd>
          ))}
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);

/** The one switch for all pages; it is kept in this browser. */
function SingleKeys() {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(singleKeysAreOn()), []);
  return (
    <label className="mt-4 flex gap-2 text-[13.5px]">
      <input
        type="checkbox"
        className="mt-0.5 size-4 flex-none accent-accent"
        checked={on}
        onChange={({ target }) => {
          switchSingleKeys(target.checked);
          setOn(target.checked);
        }}
      />
      Single letters and digits are commands. They never are while you write.
    </label>
  );
}
