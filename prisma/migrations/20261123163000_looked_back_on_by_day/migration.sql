-- By hand: postmortems by the day on which they happened, else were opened; of all and of a team.
CREATE INDEX "Postmortem_happened_idx" ON "Postmortem"
  (coalesce("occurredOn", ("createdAt" AT TIME ZONE 'UTC')::date), "number");
CREATE INDEX "Postmortem_happened_of_idx" ON "Postmortem"
  ("teamId", coalesce("occurredOn", ("createdAt" AT TIME ZONE 'UTC')::date), "number");
