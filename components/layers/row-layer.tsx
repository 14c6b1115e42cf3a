"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { Button } from "@/components/ui/button";
import { idle } from "@/lib/http/form-state";
import { writeLayerAction } from "@/lib/layers/actions";
import type { LayerView } from "@/lib/layers/schema";
import type { ChangeLayer } from "./row-editor";

type Props = { layer: LayerView; first: boolean; last: boolean; change: ChangeLayer };

/** One layer of the row, written in place. */
export function RowLayer({ layer, first, last, change }: Props) {
  const { slug, name, purpose, retired, version } = layer;
  const save = (words: object) => writeLayerAction(idle, { slug, ...words });
  return (
    <li
      data-layer={slug}
      className="grid gap-x-3 border-line border-t py-2 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
    >
      <AutosaveText
        storageKey={`row.${slug}.name`}
        field="name"
        label={`Name of the layer ${name}`}
        hideLabel
        look="inline"
        initial={name}
        version={version}
        save={save}
      />
      <AutosaveText
        storageKey={`row.${slug}.purpose`}
        field="purpose"
        label={`What ${name} is meant to stop`}
        hideLabel
        look="quiet"
        placeholder="What is it meant to stop?"
        initial={purpose}
        version={version}
        save={save}
      />
      <div className="flex items-start gap-1">
        {!retired && (
          <>
            <Button
              size="small"
              variant="quiet"
              data-part="earlier"
              aria-label={`Move ${name} earlier`}
              aria-disabled={first}
              className="min-w-8 aria-disabled:opacity-55"
              onClick={() => !first && void change({ slug, move: "earlier" }, "earlier")}
            >
              ↑
            </Button>
            <Button
              size="small"
              variant="quiet"
              data-part="later"
              aria-label={`Move ${name} later`}
              aria-disabled={last}
              className="min-w-8 aria-disabled:opacity-55"
              onClick={() => !last && void change({ slug, move: "later" }, "later")}
            >
              ↓
            </Button>
          </>
        )}
        <Button
          size="small"
          variant="quiet"
          data-part="retire"
          onClick={() => void change({ slug, retired: !retired }, "retire")}
        >
          {retired ? "Restore" : "Retire"}
          <span className="sr-only"> {name}</span>
        </Button>
      </div>
    </li>
  );
}
