-- AlterTable
ALTER TABLE "ActionItem" ADD COLUMN     "teamId" UUID;

-- By hand from here. The postmortem's team stands beside its promises, kept by the database alone,
-- so that neither a room nor an import can forget it.
UPDATE "ActionItem" a SET "teamId" = p."teamId" FROM "Postmortem" p WHERE p."id" = a."postmortemId";

CREATE FUNCTION take_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT p."teamId" INTO NEW."teamId" FROM "Postmortem" p WHERE p."id" = NEW."postmortemId";
  RETURN NEW;
END $$;

CREATE TRIGGER "ActionItem_takes_team"
  BEFORE INSERT OR UPDATE OF "postmortemId", "teamId" ON "ActionItem"
  FOR EACH ROW EXECUTE FUNCTION take_team();

CREATE FUNCTION hand_on_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ActionItem" SET "teamId" = NEW."teamId" WHERE "postmortemId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "Postmortem_hands_on_team"
  AFTER UPDATE OF "teamId" ON "Postmortem"
  FOR EACH ROW WHEN (OLD."teamId" <> NEW."teamId") EXECUTE FUNCTION hand_on_team();

-- A team's promises by due date, and what was settled, the newest first: of a team, of a status, of all.
CREATE INDEX "ActionItem_promised_from_idx" ON "ActionItem"("teamId", "dueOn", "id")
  WHERE "settledAt" IS NULL AND "removalId" IS NULL;
CREATE INDEX "ActionItem_settled_from_idx" ON "ActionItem"("teamId", "settledAt" DESC, "id" DESC)
  WHERE "settledAt" IS NOT NULL AND "removalId" IS NULL;
CREATE INDEX "ActionItem_settled_status_idx" ON "ActionItem"("status", "settledAt" DESC, "id" DESC)
  WHERE "settledAt" IS NOT NULL AND "removalId" IS NULL;
CREATE INDEX "ActionItem_settled_idx" ON "ActionItem"("settledAt" DESC, "id" DESC)
  WHERE "settledAt" IS NOT NULL AND "removalId" IS NULL;
-- What a team took over and settled.
CREATE INDEX "ActionItem_settled_by_idx" ON "ActionItem"("ownerTeamId", "settledAt" DESC, "id" DESC)
  WHERE "settledAt" IS NOT NULL AND "removalId" IS NULL;

-- Effects to be looked at, by who promised.
CREATE INDEX "ActionItem_effect_user_idx" ON "ActionItem"("ownerUserId", "effectDueOn")
  WHERE "effectDueOn" IS NOT NULL AND "removalId" IS NULL;
CREATE INDEX "ActionItem_effect_team_idx" ON "ActionItem"("ownerTeamId", "effectDueOn")
  WHERE "effectDueOn" IS NOT NULL AND "removalId" IS NULL;
