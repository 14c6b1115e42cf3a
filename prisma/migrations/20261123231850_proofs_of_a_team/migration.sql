-- By hand: what of a team's proofs nobody has looked at, the newest first, to be read from the index
-- alone. By time, as "ActionItem_unverified" has them, one team's are looked for among everybody's.
CREATE INDEX "ActionItem_unverified_from_idx"
  ON "ActionItem"("teamId", "settledAt" DESC, "id" DESC) INCLUDE ("postmortemId")
  WHERE "status" = 'done' AND "removalId" IS NULL;
