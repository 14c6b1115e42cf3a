import { Chip, SeverityBadge } from "@/components/ui/chip";
import { dayInWords } from "@/lib/dates/clock";
import { type PublicContent, plainOf } from "@/lib/sharing/content";
import { Blocks } from "./blocks";
import { numbered } from "./numbered";
import { PublicActions } from "./public-actions";
import { PublicLayers } from "./public-layers";
import { type AddressOf, PublicPictures } from "./public-pictures";
import { PublicLessons, PublicTelling } from "./public-telling";
import { PublicTimeline } from "./public-timeline";
import { PublicWhys } from "./public-whys";
import { Runs } from "./runs";

type Props = { content: PublicContent; addressOf: AddressOf };

/**
 * The whole of what strangers read, and nothing that is not in it. It fits its place, not the
 * screen, so that the editor can show it in a column as it is.
 */
export function PublicReading({ content, addressOf }: Props) {
  return (
    <div className="@container">
      <article className="flex flex-col gap-11">
        <Head content={content} />
        <PublicLayers content={content} addressOf={addressOf} />
        <PublicTimeline content={content} addressOf={addressOf} />
        <PublicWhys whys={content.whys} addressOf={addressOf} />
        <PublicActions actions={content.actions} />
        <PublicLessons lessons={content.lessons} />
        <PublicTelling content={content} />
        {content.pictures.length > 0 && (
          <section>
            <h2 className="text-[23px]">Pictures</h2>
            <PublicPictures pictures={content.pictures} addressOf={addressOf} />
          </section>
        )}
      </article>
    </div>
  );
}

function Head({ content }: { content: PublicContent }) {
  const { severity, team, services, day, nearMiss, title, summary } = content;
  return (
    <header>
      <div className="flex flex-wrap items-center gap-2">
        {severity && <SeverityBadge name={plainOf(severity)} />}
        {team && (
          <Chip className="font-semibold text-ink!">
            <Runs pieces={team} />
          </Chip>
        )}
        {numbered(services).map(({ key, item }) => (
          <Chip key={key}>
            <Runs pieces={item} />
          </Chip>
        ))}
        {day && <Chip>{dayInWords(day)}</Chip>}
        {nearMiss && <Chip>near miss</Chip>}
      </div>
      <h1 className="mt-3 max-w-[22ch] text-balance text-[30px] leading-[1.12] @2xl:text-[42px]">
        <Runs pieces={title} />
      </h1>
      {summary.length > 0 && (
        <Blocks blocks={summary} className="mt-3 max-w-[62ch] text-[19px]! text-muted" />
      )}
    </header>
  );
}
