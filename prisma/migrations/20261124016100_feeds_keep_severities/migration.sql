-- By hand: a feed keeps a severity by its id, for its name may change. Names of other signs than these
-- are written differently in an address; such a feed goes on by the name that it has.
UPDATE "FeedAddress" f
SET "query" = rtrim(replace(f."query" || '&', k."name", 'severity=' || k."id" || '&'), '&')
FROM (
  SELECT s."id", 'severity=' || replace(s."name", ' ', '+') || '&' AS "name" FROM "Severity" s
  WHERE s."name" ~ '^[A-Za-z0-9._ -]+$'
) k
WHERE position(k."name" IN f."query" || '&') > 0;
