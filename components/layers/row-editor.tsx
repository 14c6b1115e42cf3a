"use client";

import { OrderedList, type OrderedWords } from "@/components/ui/ordered-list";
import { idle } from "@/lib/http/form-state";
import { addLayerAction, changeLayerAction, writeLayerAction } from "@/lib/layers/actions";
import type { LayerView } from "@/lib/layers/row-schema";

/** The organisation's row of layers, for administrators: named, described, moved, retired. */
export function RowEditor({ layers }: { layers: LayerView[] }) {
  return (
    <OrderedList
      items={layers.map(({ slug, purpose, ...layer }) => ({ ...layer, id: slug, about: purpose }))}
      words={words}
      aboutField="purpose"
      add={addLayerAction}
      save={(slug, change) => writeLayerAction(idle, { slug, ...change })}
      change={(slug, change) =>
        changeLayerAction(
          idle,
          "move" in change
            ? { slug, move: change.move === "up" ? "earlier" : "later" }
            : { slug, ...change },
        )
      }
    />
  );
}

const words: OrderedWords = {
  list: "Layers, first met first",
  retired: "Retired layers",
  retiredHint: "New postmortems are not asked about these. Where they were marked they stay.",
  name: (name) => `Name of the layer ${name}`,
  about: (name) => `What ${name} is meant to stop`,
  placeholder: "What is it meant to stop?",
  up: (name) => `Move ${name} earlier`,
  down: (name) => `Move ${name} later`,
  restore: "Restore",
  another: "Another layer",
  example: { name: "Load test", about: "What breaks only when many people come at once" },
};
