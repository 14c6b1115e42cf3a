-- By hand. What backs an event, a why or a mark is quoted on the page, layers and figures have words of
-- their own: all of it is found, and known to Seen before. The imported remainder stays last.
CREATE OR REPLACE FUNCTION body_of(about uuid) RETURNS text STABLE LANGUAGE plpgsql AS $$
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
    (SELECT string_agg(c."quotation", E'\n') FROM "Evidence" c
     WHERE c."postmortemId" = about AND c."removalId" IS NULL),
    (SELECT string_agg(nullif(m."note", ''), E'\n') FROM "LayerMark" m
     WHERE m."postmortemId" = about),
    (SELECT nullif(r."cheapestNote", '') FROM "TowerReading" r WHERE r."postmortemId" = about),
    (SELECT string_agg(i."amount" || ' ' || i."unit", E'\n') FROM "ImpactFigure" i
     WHERE i."postmortemId" = about AND i."removalId" IS NULL),
    left(p."leftovers", 100000))
  FROM "Postmortem" p WHERE p."id" = about);
END $$;

-- Of the words in the columns that it is given, for tables most of whose rows have none: a mark without
-- a note reads nothing. As the others it runs at the end of the transaction.
CREATE FUNCTION keep_words_of() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about uuid;
  now_said text := '';
  was_said text := '';
  this_one bigint := pg_current_xact_id()::text::bigint;
BEGIN
  IF TG_OP <> 'DELETE' THEN about := NEW."postmortemId"; now_said := said_in(to_jsonb(NEW), TG_ARGV); END IF;
  IF TG_OP <> 'INSERT' THEN about := OLD."postmortemId"; was_said := said_in(to_jsonb(OLD), TG_ARGV); END IF;
  IF now_said = was_said THEN RETURN NULL; END IF;
  PERFORM 1 FROM "Wording" w WHERE w."postmortemId" = about AND w."writtenIn" = this_one;
  IF NOT FOUND THEN PERFORM write_wording(about, false); END IF;
  PERFORM 1 FROM "Findable" f WHERE f."id" = about AND f."readIn" = this_one;
  IF NOT FOUND THEN PERFORM write_findables(about, true); END IF;
  RETURN NULL;
END $$;

-- What is removed says nothing.
CREATE FUNCTION said_in(one jsonb, columns text[]) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$
BEGIN
  IF one ->> 'removalId' IS NOT NULL THEN RETURN ''; END IF;
  RETURN (SELECT coalesce(string_agg(one ->> said, E'\n'), '') FROM unnest(columns) said);
END $$;

CREATE CONSTRAINT TRIGGER "Evidence_keeps_words"
  AFTER INSERT OR DELETE OR UPDATE OF "quotation", "removalId"
  ON "Evidence" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_words_of('quotation');
CREATE CONSTRAINT TRIGGER "LayerMark_keeps_words" AFTER INSERT OR DELETE OR UPDATE OF "note"
  ON "LayerMark" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_words_of('note');
CREATE CONSTRAINT TRIGGER "TowerReading_keeps_words" AFTER INSERT OR DELETE OR UPDATE OF "cheapestNote"
  ON "TowerReading" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_words_of('cheapestNote');
CREATE CONSTRAINT TRIGGER "ImpactFigure_keeps_words"
  AFTER INSERT OR DELETE OR UPDATE OF "amount", "unit", "removalId"
  ON "ImpactFigure" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION keep_words_of('amount', 'unit');

-- The details of action items are found, so that they lend corrections as well; whichever row of a
-- postmortem is written anew, its words are learned.
CREATE OR REPLACE FUNCTION write_findables(about uuid, learning boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  p "Postmortem";
  part record;
  was text;
  day date;
  named text;
  told text;
  detailed text := '';
BEGIN
  SELECT * INTO p FROM "Postmortem" WHERE "id" = about;
  IF NOT FOUND THEN RETURN; END IF;
  day := coalesce(p."occurredOn", p."createdAt"::date);
  named := head_of(about);
  told := concat_ws(E'\n', body_of(about), p."wentWell", p."lucky");
  was := findables_of(about);
  PERFORM write_findable('postmortem', about, about, p."teamId", p."stage" = 'published',
    p."severityId", p."tags", day, ROW(p."title", named, told)::findable_text);
  FOR part IN
    SELECT 'lesson'::"FindableKind" AS "kind", l."id", l."tags", l."text" AS "title",
      array_to_string(l."tags", E'\n') AS "named", '' AS "told"
    FROM "Lesson" l WHERE l."postmortemId" = about AND l."removalId" IS NULL
    UNION ALL
    SELECT 'action', a."id", '{}', a."title", '', a."detail"
    FROM "ActionItem" a WHERE a."postmortemId" = about AND a."removalId" IS NULL
  LOOP
    detailed := concat_ws(E'\n', detailed, part."told");
    PERFORM write_findable(part."kind", part."id", about, p."teamId", p."stage" = 'published',
      p."severityId", part."tags", day, ROW(part."title", part."named", part."told")::findable_text);
  END LOOP;
  DELETE FROM "Findable" f WHERE f."postmortemId" = about AND f."id" <> about
    AND NOT EXISTS (SELECT 1 FROM "Lesson" l WHERE l."id" = f."id" AND l."removalId" IS NULL)
    AND NOT EXISTS (SELECT 1 FROM "ActionItem" a WHERE a."id" = f."id" AND a."removalId" IS NULL);
  IF learning AND p."stage" = 'published' AND was IS DISTINCT FROM findables_of(about)
  THEN PERFORM learn_words(concat_ws(E'\n', named, told, detailed)); END IF;
END $$;

CREATE FUNCTION findables_of(about uuid) RETURNS text STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT string_agg(f."readAs" || f."published", ' ' ORDER BY f."id")
    FROM "Findable" f WHERE f."postmortemId" = about);
END $$;

-- What is written already: these words alone are read, and put to those that stand there. Made at once an
-- index takes a tenth of the time that it takes word by word.
DROP INDEX "Findable_words_idx", "Wording_body_idx";
CREATE TEMP TABLE besides ON COMMIT DROP AS
  SELECT s."id", string_agg(s."said", E'\n') AS "said" FROM (
    SELECT "postmortemId" AS "id", "quotation" AS "said" FROM "Evidence" WHERE "removalId" IS NULL
    UNION ALL SELECT "postmortemId", "note" FROM "LayerMark"
    UNION ALL SELECT "postmortemId", "cheapestNote" FROM "TowerReading"
    UNION ALL SELECT "postmortemId", "amount" || ' ' || "unit" FROM "ImpactFigure" WHERE "removalId" IS NULL
  ) s WHERE s."said" <> '' GROUP BY s."id";
UPDATE "Findable" f SET ("words", "size") = (
    SELECT w."all", length(w."all") FROM (SELECT f."words" || sought_words(b."said") AS "all" OFFSET 0) w)
  FROM besides b WHERE f."id" = b."id";
UPDATE "Wording" w SET ("body", "length") = (
    SELECT u."all", cardinality(w."head") + cardinality(u."all") FROM (SELECT ARRAY(
      SELECT stem FROM (SELECT unnest(w."body") AS stem UNION SELECT unnest(stems_of(b."said", 3))) x
      ORDER BY stem COLLATE "C") AS "all" OFFSET 0) u)
  FROM besides b WHERE w."postmortemId" = b."id";
INSERT INTO "WrittenWord" ("word")
  SELECT DISTINCT word FROM (
    SELECT b."id", b."said" FROM besides b
    UNION ALL SELECT a."postmortemId", a."detail" FROM "ActionItem" a WHERE a."removalId" IS NULL AND a."detail" <> ''
  ) s JOIN "Postmortem" p ON p."id" = s."id" AND p."stage" = 'published',
    unnest(tsvector_to_array(to_tsvector('simple', plain_words(s."said")))) word
  WHERE length(word) BETWEEN 4 AND 30 AND word !~ '\d' ORDER BY word
  ON CONFLICT DO NOTHING;
CREATE INDEX "Wording_body_idx" ON "Wording" USING GIN ("body") WITH (fastupdate = off);
CREATE INDEX "Findable_words_idx" ON "Findable" USING GIN ("words", "marks") WITH (fastupdate = off);
