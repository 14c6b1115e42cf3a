"use client";

import { useLayoutEffect, useRef } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import { changeLayerAction } from "@/lib/layers/actions";
import type { LayerChange, LayerView } from "@/lib/layers/schema";
import { AddLayer } from "./add-layer";
import { RowLayer } from "./row-layer";

/** The organisation's row of layers, for administrators: named, described, moved, retired. */
export function RowEditor({ layers }: { layers: LayerView[] }) {
  const change = useLayerChange(layers.map(({ slug, retired }) => `${slug} ${retired}`).join());
  const row = layers.filter(({ retired }) => !retired);
  const retired = layers.filter((layer) => layer.retired);
  return (
    <div className="flex flex-col gap-4">
      <ol aria-label="Layers, first met first" className="flex flex-col">
        {row.map((layer, index) => (
          <RowLayer
            key={layer.slug}
            layer={layer}
            first={index === 0}
            last={index === row.length - 1}
            change={change}
          />
        ))}
      </ol>
      <AddLayer />
      {retired.length > 0 && (
        <section aria-label="Retired layers">
          <h3 className="text-[16px]">Retired</h3>
          <p className="text-[13.5px] text-muted">
            New postmortems are not asked about these. Where they were marked they stay.
          </p>
          <ul className="mt-1">
            {retired.map((layer) => (
              <RowLayer key={layer.slug} layer={layer} first last change={change} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export type ChangeLayer = (change: LayerChange, part: string) => Promise<void>;

/** Changes a layer; when the row is drawn anew the focus is where it was. */
function useLayerChange(shape: string): ChangeLayer {
  const wanted = useRef<{ slug: string; part: string } | null>(null);
  const { track } = useSaving();
  const toast = useToast();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row's shape is what moves fields
  useLayoutEffect(() => {
    const { slug, part } = wanted.current ?? {};
    wanted.current = null;
    if (slug)
      document.querySelector<HTMLElement>(`[data-layer="${slug}"] [data-part="${part}"]`)?.focus();
  }, [shape]);
  return async (change, part) => {
    wanted.current = { slug: change.slug, part };
    const state = await track(changeLayerAction(idle, change));
    if (state.status === "failed") toast(state.message);
  };
}
