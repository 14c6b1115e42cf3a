import { createHmac } from "node:crypto";
import type { Manner, There } from "./tool";

const project = "acme/platform/shop";
const token = "glpat-0123456789abcdefghij";
const root = `/api/v4/projects/${project}`;

const answered = ({ number, title, body, state, changedAt }: There) => ({
  id: 76_000 + number,
  iid: number,
  project_id: 4,
  title,
  description: body,
  state: state === "closed" ? "closed" : "opened",
  created_at: "2026-03-14T13:00:00.000Z",
  updated_at: changedAt.toISOString(),
  closed_at: state === "closed" ? changedAt.toISOString() : null,
  labels: [],
  author: { id: 18, name: "Parapet", username: "project_4_bot", state: "active" },
  type: "ISSUE",
  web_url: `https://gitlab.com/${project}/-/issues/${number}`,
  references: { short: `#${number}`, relative: `#${number}`, full: `${project}#${number}` },
});

export const gitlabManner: Manner = {
  kind: "gitlab",
  project,
  account: "",
  token,
  proves: ({ headers }) => headers["private-token"] === token,
  base: (origin) => `${origin}/api/v4`,
  externalId: ({ number }) => String(number),
  key: ({ number }) => `#${number}`,
  answer: ({ method, path, query, json }, issues, add) => {
    if (path === root) return { json: { id: 4, path_with_namespace: project } };
    if (path === `${root}/issues` && method === "POST") {
      const { title, description } = json as { title: string; description: string };
      return { status: 201, json: answered(add({ title, body: description })) };
    }
    if (path === `${root}/issues`) {
      const [search, iids] = [query.get("search"), query.getAll("iids[]")];
      const fitting = issues.filter(({ number, body }) =>
        search === null ? iids.includes(String(number)) : body.includes(search),
      );
      return { json: fitting.map(answered) };
    }
    const issue = issues.find(({ number }) => path === `${root}/issues/${number}`);
    return issue ? { json: answered(issue) } : { status: 404, json: { message: "404 Not found" } };
  },
  call: (issue, secret, _deed, sentAt) => {
    const { number: iid, title, body: description, state, changedAt } = issue;
    const body = JSON.stringify({
      object_kind: "issue",
      event_type: "issue",
      user: { id: 1, name: "Ana", username: "ana" },
      project: { id: 4, name: "shop", path_with_namespace: project },
      object_attributes: {
        id: 76_000 + iid,
        iid,
        title,
        description,
        state: state === "closed" ? "closed" : "opened",
        // As servers write it that are some years old.
        updated_at: changedAt
          .toISOString()
          .replace("T", " ")
          .replace(/\.\d+Z$/, " UTC"),
        url: `https://gitlab.com/${project}/-/issues/${iid}`,
        action: state === "closed" ? "close" : "reopen",
      },
    });
    const [id, time] = ["0b1f6f4e-msg", String(Math.floor(sentAt.getTime() / 1_000))];
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    const signature = createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
    return {
      body,
      headers: {
        "content-type": "application/json",
        "x-gitlab-event": "Issue Hook",
        "webhook-id": id,
        "webhook-timestamp": time,
        "webhook-signature": `v1,${signature}`,
      },
    };
  },
};
