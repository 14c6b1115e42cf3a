import { OneButton } from "@/components/ui/one-button";
import { untellStoryAction } from "@/lib/practices/actions";
import type { StoryView } from "@/lib/practices/schema";
import { Stories } from "./stories";
import { StoryForm } from "./story-form";

type Props = { slug: string; openToAll: boolean; stories: StoryView[]; changes: boolean };

/** What the rule came from. Those who own it tell more, or tell it better. */
export function StoryEditor({ slug, openToAll, stories, changes }: Props) {
  if (!changes) return <Stories stories={stories} />;
  return (
    <>
      {stories.length === 0 && <Stories stories={stories} />}
      {stories.map((story) => (
        <div key={story.number}>
          <Stories stories={[story]} />
          <details className="-mt-3 mb-5 pl-5">
            <summary className={summary}>
              Change this story<span className="sr-only"> (PM-{story.number})</span>
            </summary>
            <div className="mt-2 flex flex-col gap-2">
              <StoryForm {...{ slug, openToAll, number: story.number, note: story.note }} />
              {stories.length > 1 && (
                <OneButton
                  action={untellStoryAction}
                  given={{ slug, number: story.number }}
                  variant="quiet"
                  size="small"
                >
                  Remove this story<span className="sr-only"> (PM-{story.number})</span>
                </OneButton>
              )}
            </div>
          </details>
        </div>
      ))}
      <details>
        <summary className={summary}>Tell another story</summary>
        <div className="mt-3">
          <StoryForm slug={slug} openToAll={openToAll} />
        </div>
      </details>
    </>
  );
}

const summary = "w-fit cursor-pointer text-[13.5px] text-muted underline underline-offset-2";
