-- By hand. "Zürich" and "Zurich" are one word to a search, written and asked for alike. Letters lose
-- their accents by the tables of the server, without an extension; text that has none is not unfolded.
-- lib/search/letters.ts folds the same.
CREATE OR REPLACE FUNCTION plain_words(said text) RETURNS text
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
  marks text := E'-./:_@<>&+~=%`\'\\’‘“”„«»–—…•·→';
  plain text := left(said, 100000);
BEGIN
  IF plain ~ '[^\u0001-\u007F\u2000-\u206F]' AND getdatabaseencoding() = 'UTF8' THEN
    plain := normalize(regexp_replace(normalize(plain, NFD), '[\u0300-\u036F]', '', 'g'), NFC);
    plain := replace(replace(replace(replace(lower(plain), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    plain := translate(plain, 'øłđðı', 'olddi');
  END IF;
  RETURN translate(lower(plain), marks, repeat(' ', length(marks)));
END $$;

-- One pass over what can be found; only what has a letter beyond ASCII is written anew, and its words
-- are learned again without accents.
UPDATE "Findable" SET "readAs" = '' WHERE "words"::text ~ '[^\u0001-\u007F]';
SELECT write_findables("postmortemId", true) FROM "Findable"
  WHERE "readAs" = '' AND "postmortemId" IS NOT NULL GROUP BY "postmortemId";
SELECT write_findable_practice("id") FROM "Findable" WHERE "readAs" = '' AND "kind" = 'practice';
SELECT write_findable_team("id") FROM "Findable" WHERE "readAs" = '' AND "kind" = 'team';
DELETE FROM "WrittenWord" WHERE "word" <> plain_words("word");
