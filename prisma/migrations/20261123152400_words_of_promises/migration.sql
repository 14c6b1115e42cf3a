-- By hand: promises are found by words of their titles.
CREATE INDEX "ActionItem_title_words_idx" ON "ActionItem" USING gin ("title" gin_trgm_ops)
  WHERE "removalId" IS NULL;
