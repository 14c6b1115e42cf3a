import { onTestFinished } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { ActionStatus, TrackerKind } from "@/lib/db/generated/enums";
import { addTracker, changeHookSecret } from "@/lib/trackers/commands";
import { receiveHook } from "@/lib/trackers/hook";
import { build } from "./build";
import { buildAction } from "./build-promises";
import { githubManner } from "./tools/github";
import { gitlabManner } from "./tools/gitlab";
import { jiraManner } from "./tools/jira";
import { linearManner } from "./tools/linear";
import { type Call, startTool } from "./tools/tool";

const manners = {
  github: githubManner,
  gitlab: gitlabManner,
  jira: jiraManner,
  linear: linearManner,
};

/** A pretended tool that ends with its test, and a tracker that may reach it. */
export async function buildTracker(kind: TrackerKind) {
  const tool = await startTool(manners[kind]);
  const admin = await build.actor({ role: "administrator" });
  await allowThisMachine(admin);
  const { baseUrl, project, account, token } = tool;
  const { id } = await addTracker(admin, { kind, baseUrl, project, account, token });
  onTestFinished(async () => {
    // A poll asks every tracker that is on, also those of tests before.
    await db.tracker.updateMany({ where: { id }, data: { switchedOffAt: new Date() } });
    await tool.server.close();
  });
  const given = kind === "linear" ? { secret: "lin_wh_0123456789abcdefghij" } : {};
  const changed = await changeHookSecret(admin, { id, ...given });
  const secret = changed.secret ?? given.secret ?? "";
  return { id, tool, admin, secret };
}

export async function allowThisMachine(by: Actor): Promise<void> {
  const data = [{ host: "127.0.0.1", addedById: by.userId ?? "" }];
  await db.allowedHost.createMany({ data, skipDuplicates: true });
}

/** A promise, its keeper, and where it stands. */
export async function buildPromise(status: ActionStatus = "open", published = true) {
  const keeper = await build.actor();
  const stage = published ? "published" : "draft";
  const postmortem = await build.postmortem(keeper, { stage, title: "Checkout went dark" });
  const { id } = await buildAction(
    { postmortemId: postmortem.id },
    { status, ownerUserId: keeper.userId, title: "Start the app once in the pipeline" },
  );
  return { keeper, at: { number: postmortem.number, id }, postmortem };
}

/** Calls our address as a tool does. */
export async function callHook(trackerId: string, { headers, body }: Call): Promise<number> {
  const url = `http://localhost:3000/api/v1/trackers/${trackerId}/hook`;
  const request = new Request(url, { method: "POST", headers, body });
  const response = await receiveHook(request, { params: Promise.resolve({ id: trackerId }) });
  return response.status;
}

export async function movesOf(actionItemId: string) {
  const rows = await db.activity.findMany({
    where: { subjectId: actionItemId, kind: { in: ["action.issue-moved", "action.started"] } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ kind, detail }) => ({ kind, detail }));
}

export async function linkedTo(actionItemId: string) {
  const rows = await db.trackerIssue.findMany({ where: { actionItemId }, orderBy: { id: "asc" } });
  return rows.map(({ key, state, stateWord, title, url }) => ({
    key,
    state,
    stateWord,
    title,
    url,
  }));
}

export const statusOf = async (id: string): Promise<ActionStatus> =>
  (await db.actionItem.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
