-- CreateTable
CREATE TABLE "ReadUpTo" (
    "userId" UUID NOT NULL,
    "upTo" TIMESTAMPTZ(3) NOT NULL,
    "before" TIMESTAMPTZ(3),
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadUpTo_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "Postmortem_services_idx" ON "Postmortem" USING GIN ("services");

-- AddForeignKey
ALTER TABLE "ReadUpTo" ADD CONSTRAINT "ReadUpTo_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: to those who are here already only the last month is news.
INSERT INTO "ReadUpTo"("userId", "upTo") SELECT "id", now() - interval '30 days' FROM "User";
