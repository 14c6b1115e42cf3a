"use client";

import { useEffect } from "react";
import { idle } from "@/lib/http/form-state";
import { readLessonAction } from "@/lib/lessons/actions";
import { noteRead } from "./read-here";

/**
 * Marks the lesson as read once somebody sees it. A page that is fetched ahead never runs this, and
 * one in a tab behind waits until it is looked at.
 */
export function MarkRead({ id }: { id: string }) {
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", mark);
      noteRead(id);
      // Nobody asked for it aloud, so a failure is not told: the lesson stays new.
      readLessonAction(idle, { id }).catch(() => undefined);
    };
    document.addEventListener("visibilitychange", mark);
    mark();
    return () => document.removeEventListener("visibilitychange", mark);
  }, [id]);
  return null;
}
