"use client";

import { Field, Select } from "@/components/ui/field";
import type { PlaceView } from "@/lib/trackers/schema";
import { toolNames } from "@/lib/trackers/words";

type Props = {
  label: string;
  places: PlaceView[];
  chosen: string | undefined;
  error: string | undefined;
};

export function PlaceChoice({ label, places, chosen, error }: Props) {
  return (
    <Field label={label} error={error}>
      {(aria) => (
        <Select {...aria} key={chosen} name="tracker" defaultValue={chosen}>
          {places.map(({ id, kind, name }) => (
            <option key={id} value={id}>
              {name} in {toolNames[kind]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
