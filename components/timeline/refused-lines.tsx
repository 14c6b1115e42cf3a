import { Button } from "@/components/ui/button";
import type { Waiting } from "./use-line";

type Props = { lines: Waiting[]; putBack: (line: Waiting) => void; drop: (key: string) => void };

/** Lines that no event has come of, each with its reason and a way on. */
export function RefusedLines({ lines, putBack, drop }: Props) {
  return lines.map((line) => (
    <div key={line.key} role="alert" className="text-breached">
      <p>{line.problem}</p>
      <p className="flex flex-wrap items-center gap-1.5 text-ink">
        <q className="[overflow-wrap:anywhere]">{line.text}</q>
        <Button size="small" onClick={() => putBack(line)}>
          Put it back<span className="sr-only">: {line.text}</span>
        </Button>
        <Button size="small" variant="quiet" onClick={() => drop(line.key)}>
          Drop it<span className="sr-only">: {line.text}</span>
        </Button>
      </p>
    </div>
  ));
}
