-- By hand. Two people who come into one team at the same moment do not see each other: whoever writes
-- the team second waits, and then reads both. One lock for all teams, so that nobody waits in a circle.
CREATE OR REPLACE FUNCTION write_findable_team(about uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t "Team";
  people text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('Findable.team'));
  SELECT * INTO t FROM "Team" WHERE "id" = about;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT string_agg(u."name", E'\n' ORDER BY u."name", u."id") INTO people
  FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE m."teamId" = about;
  PERFORM write_findable('team', about, NULL, about, true, NULL, '{}', t."createdAt"::date,
    ROW(t."name", coalesce(people, ''), '')::findable_text);
  PERFORM learn_words(concat_ws(E'\n', t."name", people));
END $$;
