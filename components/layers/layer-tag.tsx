import { Tag } from "@/components/ui/chip";
import type { Outcome } from "@/lib/db/generated/enums";
import { outcomeWords } from "@/lib/layers/tower";

/** "Staging · let it through": the layer that something speaks of, and what it did. */
export function LayerTag({ name, outcome }: { name: string; outcome: Outcome | null }) {
  return <Tag>{outcome === null ? name : `${name} · ${outcomeWords[outcome]}`}</Tag>;
}
