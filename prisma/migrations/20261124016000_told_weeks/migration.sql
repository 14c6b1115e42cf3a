-- CreateTable
CREATE TABLE "ToldWeek" (
    "userId" UUID NOT NULL,
    "upTo" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ToldWeek_pkey" PRIMARY KEY ("userId")
);

-- AddForeignKey
ALTER TABLE "ToldWeek" ADD CONSTRAINT "ToldWeek_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: until now a week ended with the midnight in UTC of the reader's last day for it.
INSERT INTO "ToldWeek" ("userId", "upTo")
SELECT d."userId", (d."localDay" - (extract(isodow FROM d."localDay")::int
    - coalesce(r."weeklyOn", 1) + 7) % 7)::timestamp AT TIME ZONE 'UTC'
FROM "RemindedDay" d LEFT JOIN "Rhythm" r ON r."userId" = d."userId";
