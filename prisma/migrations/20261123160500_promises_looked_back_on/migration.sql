-- By hand: what somebody settled, the newest first, and promises by what they do.
CREATE INDEX "ActionItem_settled_of_idx" ON "ActionItem"("ownerUserId", "settledAt" DESC, "id" DESC)
  WHERE "settledAt" IS NOT NULL AND "removalId" IS NULL;
CREATE INDEX "ActionItem_type_idx" ON "ActionItem"("type", "dueOn", "id")
  WHERE "type" IS NOT NULL AND "removalId" IS NULL;
