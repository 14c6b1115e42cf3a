import { z } from "zod";
import type { Adapter, IssueSeen, IssuesRead, NewIssueThere, Place } from "./adapter";
import { documentOf } from "./adf";
import { ask, type Reply, read } from "./ask";
import { readJiraHook } from "./jira-hook";
import { JiraIssue, seenIn } from "./jira-issue";
import { plainBase } from "./reading";
import { TrackerTrouble } from "./trouble";

const fields = ["summary", "status", "updated"];

/** Jira Cloud's REST API, version 3. */
export const jira: Adapter = {
  baseFrom: (typed) => plainBase(typed, "").replace(/^(https?:\/\/[^/]+)\/.*$/i, "$1"),
  batch: 50,
  referenceIn: ({ baseUrl, project }, written) => {
    const text = written.trim();
    const key = text.toLowerCase().startsWith(`${baseUrl.toLowerCase()}/`)
      ? (/([a-z][a-z0-9_]*-\d{1,10})(?:[?#].*)?$/i.exec(text)?.[1] ?? "")
      : text;
    const [, named] = /^([a-z][a-z0-9_]*)-\d{1,10}$/i.exec(key) ?? [];
    return named?.toUpperCase() === project.toUpperCase() ? key.toUpperCase() : null;
  },
  checkConnection,
  createIssue,
  findMarked,
  findIssue: async (place, reference) => (await fetched(place, [reference])).seen[0] ?? null,
  readIssues,
  readHook: ({ baseUrl }, hook) => readJiraHook(baseUrl, hook),
};

async function checkConnection(place: Place): Promise<void> {
  const reply = await asked(place, `/project/${encodeURIComponent(place.project)}`);
  if (reply.status === 404)
    throw new TrackerTrouble(
      `Jira shows no project ${place.project} to this account. Check its key and the account’s rights.`,
    );
  read(z.object({ key: z.string() }), reply, place);
}

async function createIssue(place: Place, { title, body }: NewIssueThere): Promise<IssueSeen> {
  const made = await asked(place, "/issue", {
    fields: {
      project: { key: place.project },
      summary: title.slice(0, 255),
      issuetype: { id: await typeFor(place) },
      description: documentOf(body),
    },
  });
  if (made.status === 400)
    throw new TrackerTrouble(
      `Jira did not take the issue: ${place.project} may demand fields that we do not fill. Make it there, and link it by its key.`,
    );
  const { id, key } = read(z.object({ id: z.string(), key: z.string() }), made, place);
  // It exists from here on; how it stands is told again soon.
  const fresh = { id, key, fields: { summary: title, status: null, updated: null } };
  return seenIn(place.baseUrl, JiraIssue.parse(fresh));
}

const Type = z.object({ id: z.string(), name: z.string(), subtask: z.boolean().nullish() });
const Types = z.object({ issueTypes: z.array(Type) });

/** "Task" where the project has it, else the first that stands on its own. */
async function typeFor(place: Place): Promise<string> {
  const path = `/issue/createmeta/${encodeURIComponent(place.project)}/issuetypes`;
  const reply = await asked(place, path);
  if (reply.status === 404) await checkConnection(place);
  const own = read(Types, reply, place).issueTypes.filter(({ subtask }) => !subtask);
  const type = own.find(({ name }) => name === "Task") ?? own[0];
  if (!type) throw new TrackerTrouble(`Jira lets this account make no issue in ${place.project}.`);
  return type.id;
}

async function findMarked(place: Place, mark: string): Promise<IssueSeen | null> {
  const jql = `project = "${place.project}" AND description ~ "${mark}" ORDER BY created ASC`;
  const reply = await asked(place, "/search/jql", { jql, fields, maxResults: 1 });
  const { issues } = read(z.object({ issues: z.array(JiraIssue) }), reply, place);
  return issues[0] ? seenIn(place.baseUrl, issues[0]) : null;
}

async function readIssues(place: Place, ids: string[]): Promise<IssuesRead> {
  const { seen, later, spentUntil } = await fetched(place, ids);
  const known = new Set([...seen.map(({ externalId }) => externalId), ...later]);
  const gone = ids
    .filter((externalId) => !known.has(externalId))
    .map(
      (externalId) => ({ externalId, state: "gone", word: "not found", changedAt: null }) as const,
    );
  return { told: [...seen, ...gone], spentUntil };
}

const Fetched = z.object({
  issues: z.array(JiraIssue),
  issueErrors: z.array(z.object({ id: z.string().nullish() })).nullish(),
});

/** By id or key, also of issues that were moved to another key. `later`: Jira was too busy for these. */
async function fetched(place: Place, issueIdsOrKeys: string[]) {
  const reply = await asked(place, "/issue/bulkfetch", { issueIdsOrKeys, fields });
  const { issues, issueErrors } = read(Fetched, reply, place);
  return {
    seen: issues.map((issue) => seenIn(place.baseUrl, issue)),
    later: issueErrors?.map(({ id }) => id ?? "") ?? [],
    spentUntil: reply.spentUntil,
  };
}

function asked(place: Place, path: string, json?: object): Promise<Reply> {
  const pair = Buffer.from(`${place.account}:${place.token}`, "utf8").toString("base64");
  return ask(place, {
    method: json ? "POST" : "GET",
    path: `/rest/api/3${path}`,
    headers: { authorization: `Basic ${pair}` },
    ...(json && { json }),
  });
}
