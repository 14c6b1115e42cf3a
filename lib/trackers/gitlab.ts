import { z } from "zod";
import type { Adapter, IssueSeen, IssuesRead, Place } from "./adapter";
import { ask, type Reply, read } from "./ask";
import { readGitLabHook } from "./gitlab-hook";
import { numberIn } from "./numbers";
import { Id, Line, Moment, plainBase, WebAddress } from "./reading";
import { TrackerTrouble } from "./trouble";

/** GitLab's REST API, version 4. */
export const gitlab: Adapter = {
  baseFrom: (typed) => {
    const base = plainBase(typed, "https://gitlab.com");
    return base.endsWith("/api/v4") ? base : `${base}/api/v4`;
  },
  batch: 10,
  referenceIn,
  checkConnection,
  createIssue,
  findMarked,
  findIssue,
  readIssues,
  readHook: ({ project }, hook) => readGitLabHook(project, hook),
};

const GitLabIssue = z
  .object({
    iid: Id,
    title: Line,
    web_url: WebAddress,
    state: z.enum(["opened", "closed"]),
    updated_at: Moment,
  })
  .transform(
    (issue): IssueSeen => ({
      externalId: issue.iid,
      key: `#${issue.iid}`,
      url: issue.web_url,
      title: issue.title,
      state: issue.state === "closed" ? "closed" : "open",
      word: issue.state === "closed" ? "closed" : "open",
      changedAt: issue.updated_at,
    }),
  );

function referenceIn(place: Pick<Place, "baseUrl" | "project">, written: string): string | null {
  const text = written.trim();
  const address = /^(https?:\/\/.+?)\/-\/(?:issues|work_items)\/(\d{1,10})(?:[/?#].*)?$/i;
  const [, project, inAddress] = address.exec(text) ?? [];
  const home = `${place.baseUrl.replace(/\/api\/v4$/, "")}/${place.project}`;
  if (inAddress) return project?.toLowerCase() === home.toLowerCase() ? inAddress : null;
  return numberIn(text, place.project);
}

async function checkConnection(place: Place): Promise<void> {
  const reply = await get(place, "?simple=true");
  if (reply.status >= 300 && reply.status < 400)
    throw new TrackerTrouble(
      `GitLab says that ${place.project} now has another name. Write that one here.`,
    );
  if (reply.status === 404)
    throw new TrackerTrouble(
      `GitLab shows no project ${place.project} to this token. Check its path and the token’s rights.`,
    );
  read(z.object({ path_with_namespace: z.string() }), reply, place);
}

async function createIssue(place: Place, { title, body }: { title: string; body: string }) {
  const reply = await ask(place, {
    method: "POST",
    path: `${projectOf(place)}/issues`,
    headers: headersOf(place),
    json: { title, description: body },
  });
  if (reply.status === 404 || reply.status === 301) await checkConnection(place);
  return read(GitLabIssue, reply, place);
}

async function findMarked(place: Place, mark: string): Promise<IssueSeen | null> {
  const asked = new URLSearchParams({ search: mark, in: "description", per_page: "1" });
  const reply = await get(place, `/issues?${asked}`);
  return read(z.array(GitLabIssue), reply, place)[0] ?? null;
}

async function findIssue(place: Place, reference: string): Promise<IssueSeen | null> {
  const reply = await get(place, `/issues/${reference}`);
  const nothing = reply.status === 404 || (reply.status >= 300 && reply.status < 400);
  return nothing ? null : read(GitLabIssue, reply, place);
}

async function readIssues(place: Place, ids: string[]): Promise<IssuesRead> {
  const asked = new URLSearchParams({ per_page: String(ids.length), scope: "all" });
  for (const id of ids) asked.append("iids[]", id);
  const reply = await get(place, `/issues?${asked}`);
  if (reply.status >= 300 && reply.status < 405) await checkConnection(place);
  const seen = read(z.array(GitLabIssue), reply, place);
  const found = new Set(seen.map(({ externalId }) => externalId));
  const gone = ids
    .filter((externalId) => !found.has(externalId))
    .map(
      (externalId) => ({ externalId, state: "gone", word: "not found", changedAt: null }) as const,
    );
  return { told: [...seen, ...gone], spentUntil: reply.spentUntil };
}

const get = (place: Place, path: string): Promise<Reply> =>
  ask(place, { path: projectOf(place) + path, headers: headersOf(place) });

const projectOf = ({ project }: Place) => `/projects/${encodeURIComponent(project)}`;

const headersOf = ({ token }: Place) => ({ "private-token": token });
