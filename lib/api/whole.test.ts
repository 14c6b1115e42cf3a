import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { keeps } from "@/lib/testing/reach/keeps";
import { aboutOneself, lists, own } from "@/lib/testing/reach/lists";
import { reads } from "@/lib/testing/reach/reads";
import { writes } from "@/lib/testing/reach/writes";

/** What only a person at a screen can do, and why. */
const leftOut: Record<string, string[]> = {
  "Who gets in, and what they see, is decided by somebody who has signed in": [
    ...["invitePerson", "inviteAgain", "changeRole", "deactivate", "changeMembership"],
    ...["changeName", "changePassword", "endOneSession", "signOutEverywhere"],
  ],
  "What lets somebody in must not make its like, which would outlive its revocation": [
    ...["makeApiToken", "makeCalendar", "makeFeedAddress", "makeHeartbeatToken"],
    ...["revokeApiToken", "revokeCalendar", "revokeFeedAddress", "revokeHeartbeatToken"],
  ],
  "Opens our walls, or holds another tool's key": [
    ...["allowHost", "disallowHost"],
    ...["addTracker", "changeTracker", "switchTracker", "removeTracker"],
    ...["checkTracker", "changeHookSecret"],
  ],
  "The inside of this installation": ["retryJob", "retryQueue", "dropJob", "sendLettersAgain"],
  "What a screen remembers or looks up while somebody types": [
    ...["saveView", "renameView", "deleteView", "rememberSearch", "forgetSearches"],
    ...["quietCoach", "listFoundActions", "getOffers"],
  ],
  "The API has it by another command": [
    ...["importPasted", "previewPasted"], // importPostmortem, with commit and without
    ...["proposeTelling", "keepTelling"], // pieces to be ticked; addEvents keeps any
  ],
};

const root = path.resolve(import.meta.dirname, "../..");
const takers = [...[writes, keeps, own, lists, reads].flatMap(Object.keys), ...aboutOneself];

/** The commands and queries that files of this name speak of. */
function namedIn(folder: string, file: string): string[] {
  const texts = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((at) => path.basename(at) === file)
    .map((at) => readFileSync(path.join(root, folder, at), "utf8"));
  const words = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
  return takers.filter((name) => words.has(name)).sort();
}

it("does what the screens do, but for what is left out with a reason", () => {
  const onScreens = namedIn("lib", "actions.ts");
  const served = new Set(namedIn("app/api/v1", "route.ts"));
  expect(onScreens.length).toBeGreaterThan(100);
  expect(onScreens.filter((name) => !served.has(name))).toEqual(
    Object.values(leftOut).flat().sort(),
  );
});
