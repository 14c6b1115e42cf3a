import { Glyph, glyphOf } from "@/components/layers/glyph";
import { dayInWords } from "@/lib/dates/clock";
import { bar, type Run } from "@/lib/sharing/content";
import type { PublicEditionRow } from "@/lib/sharing/schema";
import { towerMarksOf } from "@/lib/sharing/tower-of";
import { inShort } from "./public-words";
import { Runs } from "./runs";

/** What is in the public index, the newest first. */
export function PublicList({ items }: { items: readonly PublicEditionRow[] }) {
  if (items.length === 0)
    return <p className="mt-8 border-line border-t pt-5 text-muted">Nothing is public yet.</p>;
  return (
    <ul className="mt-8">
      {items.map(({ slug, title, summary, layers, day, putOutAt }) => (
        <li key={slug} className="relative border-line border-t py-4 hover:bg-sunken">
          <div className="flex flex-wrap items-center gap-2.5 text-[13px] text-muted">
            {dayInWords(day ?? putOutAt.slice(0, 10))}
            {layers.length > 0 && <Glyph tower={glyphOf(towerMarksOf({ layers }))} />}
          </div>
          <h2 className="mt-0.5 text-[22px] leading-snug">
            <a href={`/p/${slug}`} className="after:absolute after:inset-0">
              <Runs pieces={title} />
            </a>
          </h2>
          <p className="line-clamp-2 max-w-[68ch] font-serif text-[16.5px] text-muted">
            <Runs pieces={withBars(inShort(summary))} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Bars are drawn as on the page itself, and not as five letters. */
const withBars = (words: string): Run[] =>
  words.split(bar).flatMap((stretch, place) => (place ? [{ struck: "" }, stretch] : stretch));
