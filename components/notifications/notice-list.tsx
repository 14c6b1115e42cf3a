import { clockTime, dayInWords } from "@/lib/dates/clock";
import type { NoticeView } from "@/lib/notifications/schema";
import { sentenceOf } from "@/lib/notifications/sentence";
import { dayName } from "./day-name";
import { InboxKeys } from "./inbox-keys";
import { NoticeRow } from "./notice-row";

type Props = { notices: NoticeView[]; now: Date };

/** Under the days on which they were told, newest first. */
export function NoticeList({ notices, now }: Props) {
  return (
    <InboxKeys>
      {byDay(notices).map(([day, told]) => (
        <section key={day} aria-label={dayInWords(day)} className="mt-7">
          <h2 className="border-line border-b pb-1.5 font-sans font-medium text-[13px] text-muted">
            {dayName(day, now, told[0]?.zone ?? "UTC")}
          </h2>
          <ul>
            {told.map((notice) => (
              <NoticeRow key={notice.id} {...rowOf(notice)} />
            ))}
          </ul>
        </section>
      ))}
    </InboxKeys>
  );
}

/** What of a notice reaches the browser. */
function rowOf(notice: NoticeView) {
  const { id, read, at, zone } = notice;
  return { id, read, time: clockTime(toTheMinute(at), zone), ...sentenceOf(notice) };
}

const toTheMinute = (at: string): Date => new Date(`${at.slice(0, 16)}:00Z`);

function byDay(notices: NoticeView[]): [string, NoticeView[]][] {
  const days = new Map<string, NoticeView[]>();
  for (const notice of notices)
    days.set(notice.localDay, [...(days.get(notice.localDay) ?? []), notice]);
  return [...days];
}
