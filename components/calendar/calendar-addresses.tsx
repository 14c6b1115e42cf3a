import { MadeSecret } from "@/components/teams/made-secret";
import { Section } from "@/components/teams/section";
import { requireActor } from "@/lib/auth/session";
import { revokeCalendarAction } from "@/lib/calendar/actions";
import { listCalendars } from "@/lib/calendar/queries";
import { NewCalendarForm } from "./new-calendar-form";

/** Due days and reviews in the calendar that somebody has anyway. */
export async function CalendarAddresses() {
  const actor = await requireActor();
  const calendars = await listCalendars(actor);
  return (
    <Section
      title="Calendar"
      lede="A secret address that your calendar reads: the days on which action items are due or their effect is checked, and reviews. Whoever has the address reads the same."
    >
      <ul>
        {calendars.map(({ id, team, createdAt, usedAt }) => (
          <MadeSecret
            key={id}
            of={team?.name ?? "Your dates"}
            madeAt={createdAt}
            usedAt={usedAt}
            used="read"
            revoke={revokeCalendarAction}
            given={{ id }}
            warning="Calendars that read it find nothing from now on."
            end="Revoke the address"
          />
        ))}
      </ul>
      <NewCalendarForm teams={actor.teams.map(({ slug, name }) => ({ slug, name }))} />
    </Section>
  );
}
