-- CreateEnum
CREATE TYPE "FindableKind" AS ENUM ('postmortem', 'lesson', 'practice', 'action', 'team');

-- CreateTable
CREATE TABLE "Findable" (
    "id" UUID NOT NULL,
    "kind" "FindableKind" NOT NULL,
    "postmortemId" UUID,
    "teamId" UUID NOT NULL,
    "published" BOOLEAN NOT NULL,
    "severityId" UUID,
    "tags" TEXT[],
    "at" DATE NOT NULL,
    "title" tsvector NOT NULL,
    "named" tsvector NOT NULL,
    "words" tsvector NOT NULL,
    "titleSize" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "readAs" TEXT NOT NULL,
    "readIn" BIGINT NOT NULL,

    CONSTRAINT "Findable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WrittenWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "WrittenWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "Findable_postmortemId_idx" ON "Findable"("postmortemId");

-- CreateIndex
CREATE INDEX "Findable_teamId_idx" ON "Findable"("teamId");

-- CreateIndex
CREATE INDEX "Findable_at_id_idx" ON "Findable"("at", "id");

-- AddForeignKey
ALTER TABLE "Findable" ADD CONSTRAINT "Findable_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Findable" ADD CONSTRAINT "Findable_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here. A text in small letters without the marks that the parser would take for a part
-- of a word, on both sides of a search alike: "image-proxy" is two words that stand together.
CREATE FUNCTION plain_words(said text) RETURNS text
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
  marks text := E'-./:_@<>&+~=%`\'\\’‘“”„«»–—…•·→';
BEGIN
  RETURN translate(lower(left(said, 100000)), marks, repeat(' ', length(marks)));
END $$;

-- Stems with their places, for words and phrases; besides them words as they are written, for
-- beginnings of words and so that a correction can be asked for by its own letters.
CREATE FUNCTION sought_words(said text) RETURNS tsvector
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
  plain text := plain_words(said);
BEGIN
  IF plain = '' THEN RETURN ''::tsvector; END IF;
  RETURN to_tsvector('english', plain) || strip(ts_delete(to_tsvector('simple', plain),
    '{i,me,my,we,he,it,is,am,be,do,a,an,if,or,as,of,at,by,to,in,on,so,s,t,no,up,us,d,m,ve,ll,re,about,above,after,again,against,all,and,any,are,because,been,before,being,below,between,both,but,can,did,does,doing,don,down,during,each,few,for,from,further,had,has,have,having,her,here,hers,herself,him,himself,his,how,into,its,itself,just,more,most,myself,nor,not,now,off,once,only,other,our,ours,ourselves,out,over,own,same,she,should,some,such,than,that,the,their,theirs,them,themselves,then,there,these,they,this,those,through,too,under,until,very,was,were,what,when,where,which,while,who,whom,why,will,with,you,your,yours,yourself,yourselves}'::text[]));
END $$;

-- What one word or phrase asks for; with `opening` every word that begins so as well. Null where
-- nothing is left of it.
CREATE FUNCTION sought_query(said text, opening boolean) RETURNS tsquery
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  plain text := btrim(plain_words(said));
  asked tsquery := phraseto_tsquery('english', plain);
BEGIN
  IF opening AND length(plain) >= 3 AND position(' ' IN plain) = 0 THEN
    asked := asked || to_tsquery('simple', quote_literal(plain) || ':*');
  END IF;
  RETURN CASE WHEN numnode(asked) > 0 THEN asked END;
END $$;

CREATE TYPE findable_text AS (title text, named text, told text);

-- A row that is written anew enters all of its words into the index again, so the same text is not.
CREATE FUNCTION write_findable(of_kind "FindableKind", about uuid, part_of uuid, team uuid,
  for_all boolean, severity uuid, tagged text[], happened date, said findable_text)
  RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was "Findable";
  read_now text := md5(concat_ws(E'\x1f', said.title, said.named, said.told));
  this_one bigint := pg_current_xact_id()::text::bigint;
  in_title tsvector;
  in_named tsvector;
  its_words tsvector;
BEGIN
  SELECT * INTO was FROM "Findable" WHERE "id" = about;
  IF was."readAs" = read_now THEN
    UPDATE "Findable" SET "teamId" = team, "published" = for_all, "severityId" = severity,
      "tags" = tagged, "at" = happened, "readIn" = this_one
    WHERE "id" = about AND ("teamId", "published", "tags", "at") IS DISTINCT FROM
      (team, for_all, tagged, happened) OR "id" = about AND "severityId" IS DISTINCT FROM severity;
    RETURN;
  END IF;
  in_title := sought_words(said.title);
  in_named := sought_words(said.named);
  its_words := in_title || in_named || sought_words(said.told);
  INSERT INTO "Findable" ("id", "kind", "postmortemId", "teamId", "published", "severityId", "tags",
    "at", "title", "named", "words", "titleSize", "size", "readAs", "readIn")
  VALUES (about, of_kind, part_of, team, for_all, severity, tagged, happened,
    strip(in_title), strip(in_named), its_words,
    length(to_tsvector('english', plain_words(said.title))), length(its_words), read_now, this_one)
  ON CONFLICT ("id") DO UPDATE SET "teamId" = EXCLUDED."teamId", "published" = EXCLUDED."published",
    "severityId" = EXCLUDED."severityId", "tags" = EXCLUDED."tags", "at" = EXCLUDED."at",
    "title" = EXCLUDED."title", "named" = EXCLUDED."named", "words" = EXCLUDED."words",
    "titleSize" = EXCLUDED."titleSize", "size" = EXCLUDED."size", "readAs" = EXCLUDED."readAs",
    "readIn" = EXCLUDED."readIn";
END $$;

-- What a correction may be: words of what is published, in one order, so that two who publish at
-- once do not wait for each other in a circle.
CREATE FUNCTION learn_words(said text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "WrittenWord" ("word")
  SELECT word FROM unnest(tsvector_to_array(to_tsvector('simple', plain_words(said)))) word
  WHERE length(word) BETWEEN 4 AND 30 AND word !~ '\d' ORDER BY word
  ON CONFLICT DO NOTHING;
END $$;

-- A postmortem with its lessons and action items.
CREATE FUNCTION write_findables(about uuid, learning boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  p "Postmortem";
  part record;
  was text;
  day date;
  named text;
  told text;
BEGIN
  SELECT * INTO p FROM "Postmortem" WHERE "id" = about;
  IF NOT FOUND THEN RETURN; END IF;
  day := coalesce(p."occurredOn", p."createdAt"::date);
  named := head_of(about);
  told := concat_ws(E'\n', body_of(about), p."wentWell", p."lucky");
  SELECT "readAs" || "published" INTO was FROM "Findable" WHERE "id" = about;
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
    PERFORM write_findable(part."kind", part."id", about, p."teamId", p."stage" = 'published',
      p."severityId", part."tags", day, ROW(part."title", part."named", part."told")::findable_text);
  END LOOP;
  DELETE FROM "Findable" f WHERE f."postmortemId" = about AND f."id" <> about
    AND NOT EXISTS (SELECT 1 FROM "Lesson" l WHERE l."id" = f."id" AND l."removalId" IS NULL)
    AND NOT EXISTS (SELECT 1 FROM "ActionItem" a WHERE a."id" = f."id" AND a."removalId" IS NULL);
  IF learning AND p."stage" = 'published' AND was IS DISTINCT FROM
    (SELECT "readAs" || "published" FROM "Findable" WHERE "id" = about)
  THEN PERFORM learn_words(concat_ws(E'\n', named, told)); END IF;
END $$;

CREATE FUNCTION write_findable_practice(about uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r "Practice";
BEGIN
  SELECT * INTO r FROM "Practice" WHERE "id" = about;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM write_findable('practice', about, NULL, r."ownerTeamId", true, NULL, '{}',
    r."createdAt"::date, ROW(r."statement", '', concat_ws(E'\n', r."why", r."howWeKnow"))::findable_text);
  PERFORM learn_words(concat_ws(E'\n', r."statement", r."why", r."howWeKnow"));
END $$;

-- A team is found by its name and by those of its people.
CREATE FUNCTION write_findable_team(about uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t "Team";
  people text;
BEGIN
  SELECT * INTO t FROM "Team" WHERE "id" = about;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT string_agg(u."name", E'\n' ORDER BY u."name", u."id") INTO people
  FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE m."teamId" = about;
  PERFORM write_findable('team', about, NULL, about, true, NULL, '{}', t."createdAt"::date,
    ROW(t."name", coalesce(people, ''), '')::findable_text);
  PERFORM learn_words(concat_ws(E'\n', t."name", people));
END $$;

-- Runs at the end of the transaction, where the first of its calls finds all that was changed.
CREATE FUNCTION keep_findables() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about uuid;
BEGIN
  IF TG_TABLE_NAME = 'Postmortem' THEN about := NEW."id";
  ELSIF TG_OP = 'DELETE' THEN about := OLD."postmortemId";
  ELSE about := NEW."postmortemId";
  END IF;
  PERFORM 1 FROM "Findable" f
  WHERE f."id" = about AND f."readIn" = pg_current_xact_id()::text::bigint;
  IF NOT FOUND THEN PERFORM write_findables(about, true); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_findable_practice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN DELETE FROM "Findable" WHERE "id" = OLD."id";
  ELSE PERFORM write_findable_practice(NEW."id");
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_findable_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Team' THEN PERFORM write_findable_team(NEW."id");
  ELSIF TG_TABLE_NAME = 'User' THEN
    PERFORM write_findable_team(m."teamId") FROM "Membership" m WHERE m."userId" = NEW."id";
  ELSIF TG_OP = 'DELETE' THEN PERFORM write_findable_team(OLD."teamId");
  ELSE PERFORM write_findable_team(NEW."teamId");
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Postmortem_keeps_findables"
  AFTER INSERT OR UPDATE OF "title", "services", "tags", "summary", "impact", "surprised",
    "wentWell", "lucky", "leftovers", "stage", "teamId", "severityId", "occurredOn"
  ON "Postmortem" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findables();
CREATE CONSTRAINT TRIGGER "TimelineEvent_keeps_findables"
  AFTER INSERT OR DELETE OR UPDATE OF "text", "removalId"
  ON "TimelineEvent" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findables();
CREATE CONSTRAINT TRIGGER "WhyNode_keeps_findables"
  AFTER INSERT OR DELETE OR UPDATE OF "question", "answer", "contributing", "removalId"
  ON "WhyNode" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findables();
CREATE CONSTRAINT TRIGGER "Lesson_keeps_findables"
  AFTER INSERT OR DELETE OR UPDATE OF "text", "tags", "removalId"
  ON "Lesson" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findables();
CREATE CONSTRAINT TRIGGER "ActionItem_keeps_findables"
  AFTER INSERT OR DELETE OR UPDATE OF "title", "detail", "removalId"
  ON "ActionItem" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findables();
CREATE CONSTRAINT TRIGGER "Practice_keeps_findable"
  AFTER INSERT OR DELETE OR UPDATE OF "statement", "why", "howWeKnow", "ownerTeamId"
  ON "Practice" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findable_practice();
CREATE CONSTRAINT TRIGGER "Team_keeps_findable" AFTER INSERT OR UPDATE OF "name"
  ON "Team" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findable_team();
CREATE CONSTRAINT TRIGGER "Membership_keeps_findable" AFTER INSERT OR DELETE
  ON "Membership" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findable_team();
CREATE CONSTRAINT TRIGGER "User_keeps_findable" AFTER UPDATE OF "name"
  ON "User" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_findable_team();

-- What is written already.
SELECT write_findables("id", true) FROM "Postmortem";
SELECT write_findable_practice("id") FROM "Practice";
SELECT write_findable_team("id") FROM "Team";

-- A list of what is not indexed yet would be read through at every question.
CREATE INDEX "Findable_words_idx" ON "Findable" USING GIN ("words") WITH (fastupdate = off);
CREATE INDEX "WrittenWord_likeness_idx" ON "WrittenWord" USING GIN ("word" gin_trgm_ops);
ALTER TABLE "Findable" SET (fillfactor = 90);
