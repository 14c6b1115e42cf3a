-- CreateIndex
CREATE INDEX "Spell_fromAt_idx" ON "Spell"("fromAt");

-- CreateIndex
CREATE INDEX "Publication_publishedAt_idx" ON "Publication"("publishedAt");

-- By hand: what lapsed or ended, and what came back from it, newest first; what was only due is in neither.
CREATE INDEX "Spell_gone" ON "Spell" ("fromAt", "id") WHERE "life" IN ('lapsed', 'ended');
CREATE INDEX "Spell_back" ON "Spell" ("toAt") WHERE "life" IN ('lapsed', 'ended') AND "toAt" IS NOT NULL;
