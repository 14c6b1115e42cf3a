import type { Block, PublicContent, PublicLesson } from "@/lib/sharing/content";
import { Blocks } from "./blocks";
import { numbered } from "./numbered";
import { Runs } from "./runs";

/** What others should know. */
export function PublicLessons({ lessons }: { lessons: readonly PublicLesson[] }) {
  if (lessons.length === 0) return null;
  return (
    <section data-part="lessons">
      <h2 className="mb-1 text-[23px]">What others should know</h2>
      <ul>
        {numbered(lessons).map(({ key, item: { text, tags } }) => (
          <li key={key} data-piece="" className="border-line border-t py-4 first:border-t-0">
            <p className="max-w-[62ch] whitespace-pre-line font-serif text-[18px] leading-relaxed">
              <Runs pieces={text} />
            </p>
            {tags.length > 0 && (
              <p className="mt-1.5 text-[13px] text-muted">
                {tags.map((tag) => `#${tag}`).join("  ")}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people told besides the timeline and the whys. */
export function PublicTelling({ content }: { content: PublicContent }) {
  const { impact, figures } = content;
  return (
    <>
      {(impact.length > 0 || figures.length > 0) && (
        <section data-part="impact">
          <h2 className="text-[23px]">Who noticed</h2>
          {impact.length > 0 && <Blocks blocks={impact} className="mt-2 max-w-[68ch]" />}
          {figures.length > 0 && <Figures figures={figures} />}
        </section>
      )}
      <Question part="surprised" title="What surprised us" blocks={content.surprised} />
      <Question part="wentWell" title="What went well" blocks={content.wentWell} />
      <Question part="lucky" title="Where we got lucky" blocks={content.lucky} />
    </>
  );
}

const Figures = ({ figures }: Pick<PublicContent, "figures">) => (
  <dl className="mt-3 flex flex-wrap gap-x-10 gap-y-2">
    {numbered(figures).map(({ key, item: { amount, unit } }) => (
      <div key={key} className="flex flex-col-reverse">
        <dt className="text-[12.5px] text-muted">
          <Runs pieces={unit} />
        </dt>
        <dd className="font-mono font-semibold">
          <Runs pieces={amount} />
        </dd>
      </div>
    ))}
  </dl>
);

type QuestionProps = { part: string; title: string; blocks: readonly Block[] };

function Question({ part, title, blocks }: QuestionProps) {
  if (blocks.length === 0) return null;
  return (
    <section data-part={part}>
      <h2 className="text-[23px]">{title}</h2>
      <Blocks blocks={blocks} className="mt-2 max-w-[68ch]" />
    </section>
  );
}
