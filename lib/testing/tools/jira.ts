import { createHmac } from "node:crypto";
import type { Manner, There, ThereState } from "./tool";

const project = "OPS";
const account = "parapet@acme.example";
const token = "ATATT3xFfGF0abcdefghijklmnop=0A1B2C3D";

const statuses: Record<ThereState, { name: string; key: string; id: number }> = {
  open: { name: "To Do", key: "new", id: 2 },
  in_progress: { name: "In Arbeit", key: "indeterminate", id: 4 },
  closed: { name: "Erledigt", key: "done", id: 3 },
};

/** Jira writes the offset of the account's own zone, without a colon. */
const written = (at: Date) =>
  new Date(at.getTime() + 3_600_000).toISOString().replace("Z", "+0100");

const answered = ({ number, title, state, changedAt }: There) => {
  const { name, key, id } = statuses[state];
  return {
    id: String(10_000 + number),
    key: `${project}-${number}`,
    self: `https://acme.atlassian.net/rest/api/3/issue/${10_000 + number}`,
    fields: {
      summary: title,
      updated: written(changedAt),
      status: { id: String(id), name, statusCategory: { id, key, name } },
    },
  };
};

type Fields = { summary: string; description: object; issuetype: { id: string } };

export const jiraManner: Manner = {
  kind: "jira",
  project,
  account,
  token,
  proves: ({ headers }) =>
    headers.authorization === `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`,
  base: (origin) => origin,
  externalId: ({ number }) => String(10_000 + number),
  key: ({ number }) => `${project}-${number}`,
  answer: ({ path, json }, issues, add) => {
    const at = path.replace("/rest/api/3", "");
    if (at === `/project/${project}`) return { json: { id: "10000", key: project, name: "Ops" } };
    if (at === `/issue/createmeta/${project}/issuetypes`)
      return {
        json: {
          issueTypes: [
            { id: "10003", name: "Subtask", subtask: true },
            { id: "10001", name: "Bug", subtask: false },
            { id: "10002", name: "Task", subtask: false },
          ],
        },
      };
    if (at === "/issue") {
      const { summary, description, issuetype } = (json as { fields: Fields }).fields;
      if (issuetype.id !== "10002") return { status: 400, json: { errors: { issuetype: "no" } } };
      const made = add({ title: summary, body: JSON.stringify(description) });
      const { id, key, self } = answered(made);
      return { status: 201, json: { id, key, self } };
    }
    if (at === "/search/jql") {
      const mark = /description ~ "(\w+)"/.exec((json as { jql: string }).jql)?.[1] ?? "?";
      return { json: { issues: issues.filter(({ body }) => body.includes(mark)).map(answered) } };
    }
    if (at === "/issue/bulkfetch") {
      const wanted = (json as { issueIdsOrKeys: string[] }).issueIdsOrKeys;
      const found = issues
        .map(answered)
        .filter(({ id, key }) => wanted.includes(id) || wanted.includes(key));
      return { json: { expand: "names", issues: found, issueErrors: [] } };
    }
    return { status: 404, json: { errorMessages: ["Not found"], errors: {} } };
  },
  call: (issue, secret, deed, sentAt) => {
    const body = JSON.stringify({
      timestamp: sentAt.getTime(),
      webhookEvent: deed === "deleted" ? "jira:issue_deleted" : "jira:issue_updated",
      issue_event_type_name: "issue_generic",
      user: { accountId: "712020:5b1", displayName: "Ana" },
      issue: answered(issue),
    });
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    return {
      body,
      headers: {
        "content-type": "application/json",
        "x-atlassian-webhook-identifier": "f6a0e4c2",
        "x-hub-signature": `sha256=${signature}`,
      },
    };
  },
};
