import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/auth/session";
import { listLessons } from "@/lib/lessons/queries";
import { countReach } from "@/lib/lessons/reach";
import { headlineOf } from "@/lib/lessons/sentences";
import { Reached } from "./reached";

/** What others should know, at the end of the article. */
export async function LessonList({ number }: { number: number }) {
  const actor = await requireActor();
  const [lessons, reach] = await Promise.all([
    listLessons(actor, { number }),
    countReach(actor, { number }),
  ]);
  if (lessons.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-[23px]">What others should know</h2>
      <ul>
        {lessons.map(({ id, text, tags, publishedAt }) => {
          const { headline, body } = headlineOf(text);
          return (
            <li key={id} id={`lesson-${id}`} className="border-line border-t py-4 first:border-t-0">
              <h3 className="max-w-[48ch] text-[19px] leading-snug">
                {publishedAt ? (
                  <Anchor href={`/lessons/${id}`} className="underline-offset-4 hover:underline">
                    {headline}
                  </Anchor>
                ) : (
                  headline
                )}
              </h3>
              {body && <p className="mt-1 max-w-[62ch] font-serif text-[17px]">{body}</p>}
              {tags.length > 0 && <TagLinks tags={tags} />}
              <Reached reach={reach.find(({ lesson }) => lesson === id)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Each leads to the lessons that share it. */
export function TagLinks({ tags }: { tags: string[] }) {
  return (
    <p className="mt-1.5 flex flex-wrap gap-x-3 text-[13px] text-muted">
      {tags.map((tag) => (
        <Anchor
          key={tag}
          href={`/lessons?tag=${encodeURIComponent(tag)}`}
          className="underline-offset-2 hover:underline"
        >
          #{tag}
        </Anchor>
      ))}
    </p>
  );
}
