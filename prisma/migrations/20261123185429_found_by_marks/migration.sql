-- AlterTable
ALTER TABLE "Findable" ADD COLUMN     "marks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- By hand from here. What narrows a search, as words that no text can have. lib/search writes the same.
CREATE FUNCTION findable_marks(of_kind "FindableKind", team uuid, severity uuid, tagged text[],
  happened date) RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
BEGIN
  RETURN array_remove(ARRAY['kind ' || of_kind, 'team ' || team, 'severity ' || severity,
      'week ' || (happened - '2000-01-03'::date) / 7, 'month ' || to_char(happened, 'YYYY-MM')], NULL)
    || ARRAY(SELECT 'tag ' || tag FROM unnest(tagged) tag);
END $$;

CREATE OR REPLACE FUNCTION write_findable(of_kind "FindableKind", about uuid, part_of uuid, team uuid,
  for_all boolean, severity uuid, tagged text[], happened date, said findable_text)
  RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was "Findable";
  read_now text := md5(concat_ws(E'\x1f', said.title, said.named, said.told));
  this_one bigint := pg_current_xact_id()::text::bigint;
  marked text[] := findable_marks(of_kind, team, severity, tagged, happened);
  in_title tsvector;
  in_named tsvector;
  its_words tsvector;
BEGIN
  SELECT * INTO was FROM "Findable" WHERE "id" = about;
  IF was."readAs" = read_now THEN
    UPDATE "Findable" SET "teamId" = team, "published" = for_all, "severityId" = severity,
      "tags" = tagged, "at" = happened, "marks" = marked, "readIn" = this_one
    WHERE "id" = about AND ("teamId", "published", "tags", "at", "marks") IS DISTINCT FROM
      (team, for_all, tagged, happened, marked) OR "id" = about AND "severityId" IS DISTINCT FROM severity;
    RETURN;
  END IF;
  in_title := sought_words(said.title);
  in_named := sought_words(said.named);
  its_words := in_title || in_named || sought_words(said.told);
  INSERT INTO "Findable" ("id", "kind", "postmortemId", "teamId", "published", "severityId", "tags",
    "at", "marks", "title", "named", "words", "titleSize", "size", "readAs", "readIn")
  VALUES (about, of_kind, part_of, team, for_all, severity, tagged, happened, marked,
    strip(in_title), strip(in_named), its_words,
    length(to_tsvector('english', plain_words(said.title))), length(its_words), read_now, this_one)
  ON CONFLICT ("id") DO UPDATE SET "teamId" = EXCLUDED."teamId", "published" = EXCLUDED."published",
    "severityId" = EXCLUDED."severityId", "tags" = EXCLUDED."tags", "at" = EXCLUDED."at",
    "marks" = EXCLUDED."marks", "title" = EXCLUDED."title", "named" = EXCLUDED."named",
    "words" = EXCLUDED."words", "titleSize" = EXCLUDED."titleSize", "size" = EXCLUDED."size",
    "readAs" = EXCLUDED."readAs", "readIn" = EXCLUDED."readIn";
END $$;

-- Written anew as a whole, so that no row lies there twice. One index for both: it skips from the
-- words of a search to the rows that its marks leave.
DROP INDEX "Findable_words_idx";
ALTER TABLE "Findable" ALTER COLUMN "marks" TYPE TEXT[]
  USING findable_marks("kind", "teamId", "severityId", "tags", "at");
CREATE INDEX "Findable_words_idx" ON "Findable" USING GIN ("words", "marks") WITH (fastupdate = off);
ANALYZE "Findable";
