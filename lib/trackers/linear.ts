import { z } from "zod";
import type { Adapter, IssueSeen, IssuesRead, IssueTold, NewIssueThere, Place } from "./adapter";
import { ask } from "./ask";
import { readLinearHook } from "./linear-hook";
import { LinearIssue } from "./linear-issue";
import { plainBase } from "./reading";
import { TrackerTrouble } from "./trouble";

/** Linear's GraphQL API. */
export const linear: Adapter = {
  baseFrom: (typed) => plainBase(typed, "https://api.linear.app").replace(/\/graphql$/, ""),
  batch: 50,
  referenceIn: ({ project }, written) => {
    const text = written.trim();
    const inAddress = /^https:\/\/linear\.app\/[^/]+\/issue\/([a-z0-9]+-\d{1,10})/i.exec(text)?.[1];
    const [, team, number] = /^([a-z0-9]+)-(\d{1,10})$/i.exec(inAddress ?? text) ?? [];
    return team?.toUpperCase() === project.toUpperCase() ? (number ?? null) : null;
  },
  checkConnection: async (place) => {
    await teamOf(place);
  },
  createIssue,
  findMarked: (place, mark) => firstOf(place, { description: { contains: mark } }),
  findIssue: (place, number) => firstOf(place, { number: { eq: Number(number) } }),
  readIssues,
  readHook: (_place, hook) => readLinearHook(hook),
};

const shown = "id identifier title url updatedAt trashed state { name type }";

async function teamOf(place: Place): Promise<string> {
  const query = "query($key: String!) { teams(filter: { key: { eq: $key } }) { nodes { id } } }";
  const Teams = z.object({ teams: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });
  const { teams } = await graphql(place, Teams, query, { key: place.project.toUpperCase() });
  const [team] = teams.nodes;
  if (!team)
    throw new TrackerTrouble(
      `Linear shows no team with the key ${place.project}. It is what its issues begin with, as in OPS-12.`,
    );
  return team.id;
}

async function createIssue(place: Place, { title, body }: NewIssueThere): Promise<IssueSeen> {
  const query = `mutation($input: IssueCreateInput!) {
    issueCreate(input: $input) { success issue { ${shown} } }
  }`;
  const input = { teamId: await teamOf(place), title, description: body };
  const Made = z.object({ issueCreate: z.object({ success: z.boolean(), issue: LinearIssue }) });
  const { issue } = (await graphql(place, Made, query, { input })).issueCreate;
  if (issue.state === "gone") throw new TrackerTrouble("Linear put the new issue into its bin.");
  return issue;
}

const Nodes = z.object({ issues: z.object({ nodes: z.array(LinearIssue) }) });

async function firstOf(place: Place, filter: object): Promise<IssueSeen | null> {
  const team = { key: { eq: place.project.toUpperCase() } };
  const nodes = await list(place, { ...filter, team }, 1);
  const [first] = nodes.told;
  return first && first.state !== "gone" ? first : null;
}

async function readIssues(place: Place, ids: string[]): Promise<IssuesRead> {
  const { told, spentUntil } = await list(place, { id: { in: ids } }, ids.length);
  const found = new Set(told.map(({ externalId }) => externalId));
  const gone = ids
    .filter((externalId) => !found.has(externalId))
    .map(
      (externalId) => ({ externalId, state: "gone", word: "not found", changedAt: null }) as const,
    );
  return { told: [...told, ...gone], spentUntil };
}

/** Also of those in the archive, which are not gone. */
async function list(place: Place, filter: object, first: number) {
  const query = `query($filter: IssueFilter!, $first: Int!) {
    issues(filter: $filter, first: $first, includeArchived: true) { nodes { ${shown} } }
  }`;
  const answer = await graphql(place, Nodes, query, { filter, first });
  const told: IssueTold[] = answer.issues.nodes;
  return { told, spentUntil: answer.spentUntil };
}

const Refused = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).partial().nullish() })),
});

async function graphql<S extends z.ZodObject>(
  place: Place,
  data: S,
  query: string,
  variables: object,
): Promise<z.output<S> & { spentUntil: Date | null }> {
  const headers = { authorization: place.token };
  const question = { method: "POST", path: "/graphql", headers } as const;
  const reply = await ask(place, { ...question, json: { query, variables } });
  const codes = Refused.safeParse(reply.json).data?.errors.map(
    ({ extensions }) => extensions?.code,
  );
  if (codes?.includes("AUTHENTICATION_ERROR"))
    throw new TrackerTrouble("Linear does not take our key. It may be revoked; give a new one.");
  const answer = data.safeParse(z.object({ data: z.unknown() }).safeParse(reply.json).data?.data);
  if (codes || !answer.success)
    throw new TrackerTrouble(`Linear did not do what we asked (${reply.status}).`);
  return { ...answer.data, spentUntil: reply.spentUntil };
}
