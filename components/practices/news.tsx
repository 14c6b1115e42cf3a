import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/auth/session";
import { dayInWords } from "@/lib/dates/clock";
import { listPracticeNews, type PracticeNews } from "@/lib/practices/news";

const words: Record<PracticeNews["what"], string> = {
  lapsed: "lapsed",
  revived: "alive again",
  retired: "retired on purpose",
  left: "stopped following it",
};

/** What became of practices lately; coming alive again is news too. */
export async function LatelyInPractices() {
  const news = await listPracticeNews(await requireActor());
  if (news.length === 0) return null;
  return (
    <section
      aria-label="Lately"
      className="mt-4 rounded-card border border-line bg-surface px-4 py-3.5 shadow-card"
    >
      <h2 className="mb-1 text-[17px]">Lately</h2>
      <ul>
        {news.map(({ what, at, slug, statement, team }) => (
          <li key={`${slug} ${team} ${at}`} className="border-line border-t py-2 first:border-t-0">
            <Anchor
              href={`/why/${slug}`}
              className="line-clamp-2 text-[13.5px] underline-offset-2 [overflow-wrap:anywhere] hover:underline"
            >
              {statement}
            </Anchor>
            <span className="text-[13px] text-muted">
              {team}: {words[what]}, {dayInWords(at.slice(0, 10))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
