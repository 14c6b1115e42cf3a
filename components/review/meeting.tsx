import { AsideGroup } from "@/components/postmortems/step-frame";
import { requireActor } from "@/lib/auth/session";
import { calendarDay, clockTime, dayInWords, offsetInWords } from "@/lib/dates/clock";
import { getMeeting } from "@/lib/review/meeting";
import { MeetingForm } from "./meeting-form";

type Props = { number: number; zone: string; mayEdit: boolean };

/** When the review meets, in the postmortem's zone, as the timeline is. */
export async function Meeting({ number, zone, mayEdit }: Props) {
  const actor = await requireActor();
  const meeting = await getMeeting(actor, { number });
  if (!meeting && !mayEdit) return null;
  const at = meeting && new Date(meeting.at);
  const day = at && calendarDay(at, zone);
  return (
    <AsideGroup title="When you meet">
      {meeting && at && day ? (
        <p className="mb-2">
          <span className="font-mono text-[13px]">
            {dayInWords(day)}, {clockTime(at, zone)}
          </span>{" "}
          <span className="text-muted">
            {offsetInWords(at, zone)}, {meeting.lengthMin} min
          </span>
          {meeting.place && <span className="block [overflow-wrap:anywhere]">{meeting.place}</span>}
        </p>
      ) : (
        <p className="mb-2 text-muted">
          No time yet. Once you set one, everybody who takes part is told.
        </p>
      )}
      {mayEdit && (
        <MeetingForm
          number={number}
          zone={zone}
          initial={
            meeting && at && day
              ? {
                  at: `${day}T${clockTime(at, zone).slice(0, 5)}`,
                  lengthMin: meeting.lengthMin,
                  place: meeting.place,
                }
              : null
          }
        />
      )}
    </AsideGroup>
  );
}
