"use client";

import { Select } from "@/components/ui/field";
import { useKeeping } from "@/components/ui/use-keeping";
import { useSelect } from "@/components/ui/use-select";
import type { MailPace } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { choosePaceAction } from "@/lib/notifications/actions";
import { paceNames, paceWords } from "@/lib/notifications/choices-words";
import { kinds } from "@/lib/notifications/kinds";
import type { ChoicesView } from "@/lib/notifications/schema";

type Pace = ChoicesView["paces"][number];

/** Per kind, how it comes by mail; a choice is saved as it is made. */
export function Paces({ paces }: { paces: Pace[] }) {
  return (
    <ul>
      {paces.map((one) => (
        <PaceRow key={one.kind} {...one} />
      ))}
    </ul>
  );
}

function PaceRow({ kind, pace }: Pace) {
  const { keep, problem } = useKeeping();
  const { title, meaning } = kinds[kind];
  const select = useSelect(pace, (chosen) =>
    keep(choosePaceAction(idle, { kind, pace: chosen as MailPace })),
  );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b py-3">
      <div className="min-w-0 flex-1 basis-60">
        <label htmlFor={`pace-${kind}`} className="font-medium">
          {title}
        </label>
        <p id={`meaning-${kind}`} className="text-[13px] text-muted">
          {meaning}
        </p>
        <p role="alert" className="text-[13px] text-breached">
          {problem}
        </p>
      </div>
      <div className="w-44 flex-none">
        <Select id={`pace-${kind}`} aria-describedby={`meaning-${kind}`} {...select}>
          {paceNames.map((name) => (
            <option key={name} value={name}>
              {paceWords[name]}
            </option>
          ))}
        </Select>
      </div>
    </li>
  );
}
