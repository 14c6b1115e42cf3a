import { Section } from "@/components/teams/section";
import { requireActor } from "@/lib/auth/session";
import { listCalendars } from "@/lib/calendar/queries";
import { dayInWords } from "@/lib/dates/clock";
import { NewCalendarForm } from "./new-calendar-form";
import { RevokeCalendar } from "./revoke-calendar";

/** Due days and reviews in the calendar that somebody has anyway. */
export async function CalendarAddresses() {
  const actor = await requireActor();
  const calendars = await listCalendars(actor);
  return (
    <Section
      title="Calendar"
      lede="A secret address that your calendar reads: the days on which promises are due, on which somebody looks at their effect, and reviews. Whoever has the address reads the same."
    >
      <ul>
        {calendars.map(({ id, team, createdAt, usedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 border-line border-b py-2.5">
            <span className="font-medium">{team?.name ?? "Your dates"}</span>
            <span className="text-[13px] text-muted">
              made {dayInWords(createdAt)},{" "}
              {usedAt ? `last read ${dayInWords(usedAt)}` : "not read yet"}
            </span>
            <RevokeCalendar id={id} of={team?.name ?? "your dates"} />
          </li>
        ))}
      </ul>
      <NewCalendarForm teams={actor.teams.map(({ slug, name }) => ({ slug, name }))} />
    </Section>
  );
}
