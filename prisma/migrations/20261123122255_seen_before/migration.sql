-- CreateTable
CREATE TABLE "Wording" (
    "postmortemId" UUID NOT NULL,
    "head" TEXT[],
    "body" TEXT[],
    "length" INTEGER NOT NULL,
    "writtenIn" BIGINT NOT NULL,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("postmortemId")
);

-- CreateTable
CREATE TABLE "Repeat" (
    "postmortemId" UUID NOT NULL,
    "predecessorId" UUID NOT NULL,
    "saidById" UUID NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Repeat_pkey" PRIMARY KEY ("postmortemId","predecessorId")
);

-- CreateIndex
CREATE INDEX "Repeat_predecessorId_idx" ON "Repeat"("predecessorId");

-- AddForeignKey
ALTER TABLE "Wording" ADD CONSTRAINT "Wording_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Repeat" ADD CONSTRAINT "Repeat_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Repeat" ADD CONSTRAINT "Repeat_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Repeat" ADD CONSTRAINT "Repeat_saidById_fkey" FOREIGN KEY ("saidById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The planner's own statistics of these would be large, and nothing asks them. Both lie apart from
-- the row, of which a question needs the key and the length alone.
ALTER TABLE "Wording" ALTER COLUMN "head" SET STATISTICS 0, ALTER COLUMN "body" SET STATISTICS 0,
  SET (toast_tuple_target = 128);

-- The stems of a text, in the order of their bytes. Words of other languages are stemmed by English
-- rules, on both sides alike. Addresses go, and numbers but for those of three digits: "503" says
-- what happened, a date does not. Of "isn't" stays what text search knows to leave out. What is shorter than `shortest` is somebody's initials more often
-- than anything else, what is longer than a hundred thousand characters is a log.
CREATE FUNCTION stems_of(said text, shortest int) RETURNS text[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
BEGIN
  RETURN ARRAY(
    SELECT stem FROM unnest(tsvector_to_array(to_tsvector('english', regexp_replace(
      left(said, 100000), '\mhttps?://\S+|-?\m(\d{1,2}|\d{4,})\M|-(?=\d)|n?[''’](t|s|re|ve|ll|d|m)\M', ' ', 'g')))) stem
    WHERE length(stem) >= shortest);
END $$;

-- What a postmortem says of itself first of all, and what it tells besides; the imported remainder
-- last, for it may be long.
CREATE FUNCTION head_of(about uuid) RETURNS text STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT concat_ws(E'\n', p."title", array_to_string(p."services" || p."tags", E'\n'),
    (SELECT string_agg(y."answer", E'\n') FROM "WhyNode" y
     WHERE y."postmortemId" = about AND y."removalId" IS NULL AND y."contributing"))
  FROM "Postmortem" p WHERE p."id" = about);
END $$;
CREATE FUNCTION body_of(about uuid) RETURNS text STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT concat_ws(E'\n', p."summary", p."impact", p."surprised",
    (SELECT string_agg(y."question" || E'\n' || y."answer", E'\n') FROM "WhyNode" y
     WHERE y."postmortemId" = about AND y."removalId" IS NULL),
    (SELECT string_agg(l."text", E'\n') FROM "Lesson" l
     WHERE l."postmortemId" = about AND l."removalId" IS NULL),
    (SELECT string_agg(a."title", E'\n') FROM "ActionItem" a
     WHERE a."postmortemId" = about AND a."removalId" IS NULL),
    (SELECT string_agg(e."text", E'\n') FROM "TimelineEvent" e
     WHERE e."postmortemId" = about AND e."removalId" IS NULL),
    left(p."leftovers", 100000))
  FROM "Postmortem" p WHERE p."id" = about);
END $$;

-- In PL/pgSQL, which keeps its plans: these are called at the end of nearly every command. A row that
-- is written anew enters all of its stems into the index again, so a long text is written when its
-- head changes, when more than a tenth of its stems do, or when it must be `exact`.
CREATE FUNCTION write_wording(about uuid, exact boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  at_first text[] := stems_of(head_of(about), 2);
  besides text[] := stems_of(body_of(about), 3);
  was "Wording";
BEGIN
  IF at_first IS NULL THEN RETURN; END IF;
  SELECT * INTO was FROM "Wording" WHERE "postmortemId" = about;
  IF was."head" = at_first AND (was."body" = besides
    OR NOT exact AND was."length" > 100 AND (
      SELECT count(*) FROM unnest(besides) AS new(stem) FULL JOIN unnest(was."body") AS old(stem)
        USING (stem) WHERE new.stem IS NULL OR old.stem IS NULL) < was."length" / 10)
  THEN RETURN; END IF;
  INSERT INTO "Wording" ("postmortemId", "head", "body", "length", "writtenIn")
  VALUES (about, at_first, besides, cardinality(at_first) + cardinality(besides),
    pg_current_xact_id()::text::bigint)
  ON CONFLICT ("postmortemId") DO UPDATE SET "head" = EXCLUDED."head", "body" = EXCLUDED."body",
    "length" = EXCLUDED."length", "writtenIn" = EXCLUDED."writtenIn";
END $$;

-- Runs at the end of the transaction, where the first of its calls finds all that was changed. What
-- is sent to review or published is exact.
CREATE FUNCTION keep_wording() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about uuid;
  exact boolean := false;
BEGIN
  IF TG_TABLE_NAME = 'Postmortem' THEN
    about := NEW."id";
    IF TG_OP = 'UPDATE' THEN exact := NEW."stage" <> OLD."stage"; END IF;
  ELSIF TG_OP = 'DELETE' THEN about := OLD."postmortemId";
  ELSE about := NEW."postmortemId";
  END IF;
  PERFORM 1 FROM "Wording" w
  WHERE w."postmortemId" = about AND w."writtenIn" = pg_current_xact_id()::text::bigint;
  IF NOT FOUND THEN PERFORM write_wording(about, exact); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Postmortem_keeps_wording"
  AFTER INSERT OR UPDATE OF "title", "services", "tags", "summary", "impact", "surprised",
    "leftovers", "stage"
  ON "Postmortem" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_wording();
CREATE CONSTRAINT TRIGGER "TimelineEvent_keeps_wording"
  AFTER INSERT OR DELETE OR UPDATE OF "text", "removalId"
  ON "TimelineEvent" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_wording();
CREATE CONSTRAINT TRIGGER "WhyNode_keeps_wording"
  AFTER INSERT OR DELETE OR UPDATE OF "question", "answer", "contributing", "removalId"
  ON "WhyNode" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_wording();
CREATE CONSTRAINT TRIGGER "Lesson_keeps_wording"
  AFTER INSERT OR DELETE OR UPDATE OF "text", "removalId"
  ON "Lesson" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_wording();
CREATE CONSTRAINT TRIGGER "ActionItem_keeps_wording"
  AFTER INSERT OR DELETE OR UPDATE OF "title", "removalId"
  ON "ActionItem" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_wording();

-- Which wordings hold these stems, in their head or their body as asked for each, one row each time.
-- The stems are looked up in their order until there are more than `enough` rows, so that a question
-- costs the same however much is written; the last stem may then be told incompletely. An index is
-- used however few wordings there are: to read them from end to end is to unpack all of them.
CREATE FUNCTION wordings_holding(stems text[], heads boolean[], enough int)
  RETURNS TABLE ("postmortemId" uuid, "length" int, "place" int)
  STABLE LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
DECLARE
  remaining int := enough;
  found_now int;
BEGIN
  FOR at IN 1 .. cardinality(stems) LOOP
    IF heads[at] THEN
      RETURN QUERY SELECT w."postmortemId", w."length", at FROM "Wording" w
        WHERE w."head" @> ARRAY[stems[at]] LIMIT remaining + 1;
    ELSE
      RETURN QUERY SELECT w."postmortemId", w."length", at FROM "Wording" w
        WHERE w."body" @> ARRAY[stems[at]] LIMIT remaining + 1;
    END IF;
    GET DIAGNOSTICS found_now = ROW_COUNT;
    remaining := remaining - found_now;
    EXIT WHEN remaining < 0;
  END LOOP;
END $$;

ALTER TABLE "Repeat" ADD CONSTRAINT "Repeat_is_of_another" CHECK ("postmortemId" <> "predecessorId");

-- What is written already.
SELECT write_wording("id", true) FROM "Postmortem";

-- A list of what is not indexed yet would be read through at every question.
CREATE INDEX "Wording_head_idx" ON "Wording" USING GIN ("head") WITH (fastupdate = off);
CREATE INDEX "Wording_body_idx" ON "Wording" USING GIN ("body") WITH (fastupdate = off);
