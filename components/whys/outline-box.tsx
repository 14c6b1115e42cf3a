"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { outlined } from "@/lib/whys/outlined";
import { type OutlineFormat, writers } from "@/lib/whys/writers";
import { PasteOutline } from "./paste-outline";
import { useTree } from "./tree-context";

type Props = { number: number; offerUndo: (message: string, reshaping: string) => void };

const forms: { format: OutlineFormat; name: string; says: string; ending: string; type: string }[] =
  [
    {
      format: "markdown",
      name: "Outline",
      says: "Nested points of Markdown. It can be pasted back.",
      ending: "md",
      type: "text/markdown",
    },
    {
      format: "mermaid",
      name: "Mermaid",
      says: "A flowchart for a wiki that draws Mermaid.",
      ending: "mmd",
      type: "text/plain",
    },
    {
      format: "json",
      name: "JSON",
      says: "For programs.",
      ending: "json",
      type: "application/json",
    },
  ];

/** The tree to take along, and a way for a list to come in. */
export function OutlineBox({ number, offerUndo }: Props) {
  const { whys, occasions } = useTree();
  const dialog = useRef<HTMLDialogElement>(null);
  const toast = useToast();
  const textOf = (format: OutlineFormat): string => {
    const found = new Map(occasions.map(({ id, when, text }) => [id, `${when} ${text}`]));
    return writers[format](outlined(whys, (id) => found.get(id) ?? ""));
  };
  const copy = async (format: OutlineFormat, name: string) => {
    try {
      await navigator.clipboard.writeText(textOf(format));
      toast(`Copied as ${name}.`);
    } catch {
      toast("This browser does not let us copy. Download it instead.");
    }
  };
  return (
    <>
      <button
        type="button"
        className="rounded-small px-1.5 py-1 hover:bg-sunken hover:text-ink"
        onClick={() => dialog.current?.showModal()}
      >
        Export
      </button>
      <PasteOutline number={number} offerUndo={offerUndo} />
      <dialog
        ref={dialog}
        aria-labelledby="take-along"
        className="m-auto w-[min(92vw,28rem)] rounded-card border border-line-strong bg-surface p-5 text-ink shadow-card backdrop:bg-ink/25 print:hidden"
      >
        <h2 id="take-along" className="text-[20px]">
          Export the whys
        </h2>
        <ul className="my-3 flex flex-col gap-2.5">
          {forms.map(({ format, name, says, ending, type }) => (
            <li key={format} className="flex flex-wrap items-center gap-2">
              <span className="min-w-40 flex-1 text-[13.5px] text-muted">{says}</span>
              <Button size="small" onClick={() => void copy(format, name)}>
                Copy as {name}
              </Button>
              <Button
                size="small"
                variant="quiet"
                onClick={() => download(`PM-${number}-whys.${ending}`, textOf(format), type)}
              >
                Download<span className="sr-only"> as {name}</span>
              </Button>
            </li>
          ))}
        </ul>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </dialog>
    </>
  );
}

function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
