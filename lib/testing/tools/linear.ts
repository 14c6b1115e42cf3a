import { createHmac } from "node:crypto";
import type { Manner, There, ThereState } from "./tool";

const project = "ENG";
const token = "lin_api_0123456789abcdefghijklmnopqrstuvwxyz";

const states: Record<ThereState, { name: string; type: string }> = {
  open: { name: "Backlog", type: "backlog" },
  in_progress: { name: "In Review", type: "started" },
  closed: { name: "Done", type: "completed" },
};

const idOf = ({ number }: There) => `236e0fe8-0000-4000-8000-${String(number).padStart(12, "0")}`;

const answered = (issue: There) => ({
  id: idOf(issue),
  identifier: `${project}-${issue.number}`,
  title: issue.title,
  url: `https://linear.app/acme/issue/${project}-${issue.number}/words-of-its-title`,
  updatedAt: issue.changedAt.toISOString(),
  trashed: null,
  state: states[issue.state],
});

type Filter = {
  number?: { eq: number };
  description?: { contains: string };
  id?: { in: string[] };
  team?: { key: { eq: string } };
};

function fits(issue: There, { number, description, id, team }: Filter): boolean {
  return (
    (!number || number.eq === issue.number) &&
    (!description || issue.body.includes(description.contains)) &&
    (!id || id.in.includes(idOf(issue))) &&
    (!team || team.key.eq === project)
  );
}

type Question = {
  query: string;
  variables: { filter?: Filter; input?: { title: string; description: string }; key?: string };
};

export const linearManner: Manner = {
  kind: "linear",
  project,
  account: "",
  token,
  proves: ({ headers }) => headers.authorization === token,
  base: (origin) => origin,
  externalId: idOf,
  key: ({ number }) => `${project}-${number}`,
  answer: ({ path, json }, issues, add) => {
    if (path !== "/graphql") return { status: 404, text: "Not found" };
    const { query, variables } = json as Question;
    const { filter, input, key } = variables;
    if (query.includes("teams("))
      return { json: { data: { teams: { nodes: key === project ? [{ id: "eeaa0cbd" }] : [] } } } };
    if (input) {
      const issue = answered(add({ title: input.title, body: input.description }));
      return { json: { data: { issueCreate: { success: true, issue } } } };
    }
    const nodes = issues.filter((issue) => fits(issue, filter ?? {})).map(answered);
    return { json: { data: { issues: { nodes } } } };
  },
  call: (issue, secret, deed, sentAt) => {
    const { url, ...data } = answered(issue);
    const body = JSON.stringify({
      action: deed === "deleted" ? "remove" : "update",
      type: "Issue",
      actor: { id: "14982762", type: "user", name: "Ana" },
      createdAt: sentAt.toISOString(),
      data: { ...data, team: { id: "eeaa0cbd", key: project, name: "Engineering" } },
      url,
      organizationId: "c8986123",
      webhookTimestamp: sentAt.getTime(),
      webhookId: "799f2ce7",
    });
    return {
      body,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "linear-event": "Issue",
        "linear-delivery": "234d1a4e-b617-4388-90fe-adc3633d6b72",
        "linear-signature": createHmac("sha256", secret).update(body).digest("hex"),
      },
    };
  },
};
