"use client";

import { useEffect } from "react";

/** Every time on the page tells, when pointed at, what the reader's own clock showed. */
export function ReaderTimes() {
  useEffect(() => {
    const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[datetime]")) {
      const own = `${format.format(new Date(time.dateTime))}, on your clock`;
      time.title = time.dataset.told ? `${own}. ${time.dataset.told}.` : own;
    }
  }, []);
  return null;
}
