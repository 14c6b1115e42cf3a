"use client";

import { useUndo } from "@/components/postmortems/undo";
import { AutosaveText } from "@/components/ui/autosave-text";
import { Button } from "@/components/ui/button";
import type { TextChange } from "@/components/ui/use-autosave";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { moveLessonAction, removeLessonAction, writeLessonTextAction } from "@/lib/lessons/actions";
import type { LessonView } from "@/lib/lessons/schema";
import { tagsOf } from "@/lib/lessons/tags";
import { LessonText } from "./lesson-text";

type Props = { lesson: LessonView; place: number };

/** One lesson: its words, its tags, its place. */
export function LessonCard({ lesson, place }: Props) {
  const { number, id, version } = lesson;
  return (
    <li
      id={`lesson-${id}`}
      className="flex flex-col gap-2 rounded-card border border-line bg-surface px-3 py-3.5 sm:px-4"
    >
      <LessonText lesson={lesson} place={place} />
      <div className="flex flex-wrap items-end gap-2">
        <AutosaveText
          className="min-w-40 flex-1"
          storageKey={`lesson.${id}.tags`}
          field="tags"
          label={`Tags of lesson ${place}`}
          hideLabel
          placeholder="Tags: retries, certificates"
          initial={lesson.tags.join(", ")}
          version={version}
          look="quiet"
          coach={false}
          save={(change) => writeLessonTextAction(idle, { number, id, ...asTags(change) })}
        />
        <Place number={number} id={id} place={place} />
      </div>
    </li>
  );
}

const asTags = ({ version, base, tags }: TextChange) => ({
  version,
  tags: tagsOf(String(tags)),
  base: { tags: tagsOf(String(base.tags)) },
});

function Place({ number, id, place }: { number: number; id: string; place: number }) {
  const run = useRun();
  const undo = useUndo(number);
  const move = (direction: "up" | "down") => () =>
    run(moveLessonAction(idle, { number, id, direction }));
  const remove = async () => {
    const removed = await run(removeLessonAction(idle, { number, id }));
    if (removed) undo(removed.removalId, "Removed the lesson.");
  };
  return (
    <div className="ml-auto flex gap-1">
      <Button
        size="small"
        variant="quiet"
        onClick={move("up")}
        aria-label={`Move lesson ${place} up`}
      >
        ↑
      </Button>
      <Button
        size="small"
        variant="quiet"
        onClick={move("down")}
        aria-label={`Move lesson ${place} down`}
      >
        ↓
      </Button>
      <Button size="small" variant="quiet" onClick={remove} aria-label={`Remove lesson ${place}`}>
        Remove
      </Button>
    </div>
  );
}
