import { Button } from "@/components/ui/button";
import type { InsidePart, Strikes } from "@/lib/sharing/schema";
import { numbered } from "./numbered";
import { type Since, shownSince } from "./shown-strikes";

type Props = {
  part: InsidePart;
  since: Since;
  strikes: Strikes;
  isFirst: boolean;
  leaveOut: (place: string) => void;
};

/** One text of the inside with its strikes. It is read and struck, and never typed in. */
export function Part({ part, since, strikes, isFirst, leaveOut }: Props) {
  const { place, label, section } = part;
  const itself = strikes.out.includes(place);
  const out = itself || strikes.out.includes(`section:${section}`);
  return (
    <div className="group grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 border-line border-t py-2">
      <p className={`pt-0.5 text-[12.5px] text-muted ${out ? "line-through" : ""}`}>{label}</p>
      <Button
        size="small"
        variant="quiet"
        className={`min-h-6! ${itself ? "" : "pointer-fine:opacity-0 group-focus-within:opacity-100! group-hover:opacity-100!"}`}
        onClick={() => leaveOut(place)}
      >
        {itself ? "Show" : "Hide"}
        <span className="sr-only">: {label}</span>
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: it holds strikes, which a text field cannot */}
      <div
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={out ? `${label}, hidden` : label}
        tabIndex={isFirst ? 0 : -1}
        data-place={place}
        className={`col-span-2 scroll-mt-40 cursor-text whitespace-pre-wrap rounded-small font-serif text-[16.5px] leading-relaxed [overflow-wrap:anywhere] ${out ? "text-muted line-through decoration-line-strong" : ""}`}
      >
        {numbered(shownSince(part, since)).map(({ key, item: { text, strike } }) =>
          strike ? (
            <del
              key={key}
              data-instead={strike.instead || undefined}
              className="rounded-[3px] bg-breached-soft px-px text-muted decoration-2 decoration-breached [&[data-instead]]:after:ml-1 [&[data-instead]]:after:inline-block [&[data-instead]]:after:text-ink [&[data-instead]]:after:content-[attr(data-instead)]"
            >
              {text}
            </del>
          ) : (
            text
          ),
        )}
      </div>
    </div>
  );
}
