import { Anchor } from "@/components/ui/anchor";
import { nearDay } from "@/components/ui/near-day";
import type { PracticeNews } from "@/lib/practices/news";
import { LifeMark } from "./life-mark";

const told = {
  lapsed: { life: "lapsed", words: "Lapsed" },
  revived: { life: "alive", words: "Alive again" },
  retired: { life: "retired", words: "Retired on purpose" },
  left: { life: "left", words: "No longer followed" },
} as const;

/** What became of a practice, as one line among the lessons. */
export function NewsLine({ news, today }: { news: PracticeNews; today: string }) {
  const day = news.at.slice(0, 10);
  const { life, words } = told[news.what];
  return (
    <li className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 border-line border-b py-3.5 text-[13px] text-muted">
      <LifeMark life={life} words={words} />
      <Anchor
        href={`/why/${news.slug}`}
        className="min-w-0 font-serif text-[16px] text-ink underline-offset-4 [overflow-wrap:anywhere] hover:underline"
      >
        {news.statement}
      </Anchor>
      <span>
        {news.team} · <time dateTime={day}>{nearDay(day, today)}</time>
      </span>
    </li>
  );
}
