import { z } from "zod";
import type { Adapter, IssueSeen, IssuesRead, IssueTold, Place } from "./adapter";
import { ask, type Reply, read } from "./ask";
import { readGitHubHook } from "./github-hook";
import { GitHubIssue, goneWord } from "./github-issue";
import { numberIn } from "./numbers";
import { plainBase } from "./reading";
import { AnswerTooLong, TrackerTrouble } from "./trouble";

const usual = "https://api.github.com";

/** GitHub's REST API, version 2022-11-28; a server of one's own has it at /api/v3. */
export const github: Adapter = {
  baseFrom,
  // No way of naming several, and what a list would bring is not bounded.
  batch: 1,
  referenceIn,
  checkConnection,
  createIssue,
  findMarked,
  findIssue,
  readIssues,
  readHook: ({ project }, hook) => readGitHubHook(project, hook),
};

function baseFrom(typed: string): string {
  const base = plainBase(typed, usual);
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url?.hostname === "github.com" || url?.hostname === "www.github.com") return usual;
  const bare = url?.pathname === "/" && !url.hostname.startsWith("api.");
  return bare ? `${base}/api/v3` : base;
}

/** Where people read what the API serves. */
function webHost(baseUrl: string): string {
  const { host } = new URL(baseUrl);
  return host.replace(/^api\./, "");
}

function referenceIn(place: Pick<Place, "baseUrl" | "project">, written: string): string | null {
  const text = written.trim();
  const address = /^https?:\/\/([^/]+)\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d{1,10})(?:[/?#].*)?$/i;
  const [, host, project, inAddress] = address.exec(text) ?? [];
  if (inAddress) {
    const here = host?.toLowerCase() === webHost(place.baseUrl) && isSame(project, place.project);
    return here ? inAddress : null;
  }
  return numberIn(text, place.project);
}

const isSame = (one: string | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

async function checkConnection(place: Place): Promise<void> {
  const reply = await get(place, "");
  if (reply.status >= 300 && reply.status < 400)
    throw new TrackerTrouble(
      `GitHub says that ${place.project} now has another name. Write that one here.`,
    );
  if (reply.status === 404)
    throw new TrackerTrouble(
      `GitHub shows no repository ${place.project} to this token. Check its name and the token’s rights.`,
    );
  const { has_issues } = read(z.object({ has_issues: z.boolean().optional() }), reply, place);
  if (has_issues === false)
    throw new TrackerTrouble(`Issues are switched off in ${place.project} at GitHub.`);
}

async function createIssue(place: Place, issue: { title: string; body: string }) {
  const reply = await ask(place, {
    method: "POST",
    path: `${repository(place)}/issues`,
    headers: headersOf(place),
    json: issue,
  });
  if (reply.status === 404 || reply.status === 410 || reply.status === 301)
    await checkConnection(place);
  return read(GitHubIssue, reply, place);
}

/** The newest few first: the search is told of a new issue some seconds later than the list. */
async function findMarked(place: Place, mark: string): Promise<IssueSeen | null> {
  return (await findAmongNewest(place, mark)) ?? searched(place, mark);
}

async function findAmongNewest(place: Place, mark: string): Promise<IssueSeen | null> {
  try {
    const reply = await get(place, "/issues?state=all&sort=created&direction=desc&per_page=5");
    const Bodied = z.array(z.object({ body: z.string().nullish() }).loose());
    const marked = read(Bodied, reply, place).find(({ body }) => body?.includes(mark));
    return marked ? GitHubIssue.parse(marked) : null;
  } catch (error) {
    if (error instanceof AnswerTooLong) return null;
    throw error;
  }
}

async function searched(place: Place, mark: string): Promise<IssueSeen | null> {
  const asked = encodeURIComponent(`repo:${place.project} is:issue in:body "${mark}"`);
  const path = `/search/issues?q=${asked}&per_page=1`;
  const reply = await ask(place, { path, headers: headersOf(place) });
  const { items } = read(z.object({ items: z.array(GitHubIssue) }), reply, place);
  return items[0] ?? null;
}

async function findIssue(place: Place, reference: string): Promise<IssueSeen | null> {
  const reply = await get(place, `/issues/${reference}`);
  return reply.status >= 300 && goneWord(reply.status) ? null : read(GitHubIssue, reply, place);
}

/** A transferred issue answers with a redirect (301), which we do not follow: it is gone from here. */
async function readIssues(place: Place, [number = ""]: string[]): Promise<IssuesRead> {
  const reply = await get(place, `/issues/${number}`);
  const word = goneWord(reply.status);
  const told: IssueTold = word
    ? { externalId: number, state: "gone", word, changedAt: null }
    : read(GitHubIssue, reply, place);
  return { told: [told], spentUntil: reply.spentUntil };
}

const get = (place: Place, path: string): Promise<Reply> =>
  ask(place, { path: repository(place) + path, headers: headersOf(place) });

const repository = ({ project }: Place) =>
  `/repos/${project.split("/").map(encodeURIComponent).join("/")}`;

const headersOf = ({ token }: Place) => ({
  authorization: `Bearer ${token}`,
  accept: "application/vnd.github+json",
  "x-github-api-version": "2022-11-28",
});
