import { describe, expect, it } from "vitest";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { buildPromise, buildTracker } from "@/lib/testing/build-trackers";

const someId = "01980000-0000-7000-8000-000000000000";

/** A promise, its keeper's way in, and a tool that pretends to be GitHub. */
async function world(published = true) {
  const tracker = await buildTracker("github");
  const { keeper, at, postmortem } = await buildPromise("open", published);
  const issues = `/postmortems/${at.number}/actions/${at.id}/issues`;
  return { ...tracker, api: await apiFor(keeper), issues, postmortem };
}

describe("a promise's issues by the API", () => {
  it("are asked for with the words of the draft, listed and unlinked", async () => {
    const { api, issues, id: tracker, tool } = await world();
    expect((await api("GET", "/trackers")).body.items).toContainEqual(
      expect.objectContaining({ id: tracker, kind: "github" }),
    );
    const { draft } = (await api("GET", `${issues}/draft`)).body;
    const made = await api("POST", issues, { tracker, ...draft });
    expect(made).toMatchObject({ status: 201, body: { trackerKind: "github", state: "open" } });
    expect(tool.issues).toMatchObject([{ title: draft.title }]);
    expect((await api("POST", issues, { tracker, ...draft })).status).toBe(409);
    expect((await api("GET", issues)).body).toEqual({ items: [made.body], next: null });
    const one = `${issues}/${made.body.id}`;
    expect((await api("DELETE", one)).status).toBe(204);
    expect((await api("DELETE", one)).status).toBe(404);
    expect((await api("GET", issues)).body.items).toEqual([]);
    expect(tool.issues).toHaveLength(1);
  });

  it("are linked by a key that the tool knows", async () => {
    const { api, issues, id: tracker, tool } = await world();
    const there = tool.add({ title: "Made by hand", body: "" });
    const reference = tool.key(there);
    const linked = await api("POST", `${issues}/link`, { reference, tracker });
    expect(linked).toMatchObject({ status: 201, body: { key: reference } });
    const unknown = await api("POST", `${issues}/link`, { reference: "#987654", tracker });
    expect(unknown).toMatchObject({ status: 422, body: { detail: expect.stringMatching(/\.$/) } });
  });

  it("are out of reach with their draft, and no reader's to change", async () => {
    const hidden = await world(false);
    const stranger = await apiFor(await build.actor());
    const words = { tracker: hidden.id, title: "A title", body: "" };
    expect((await stranger("GET", hidden.issues)).status).toBe(404);
    expect((await stranger("GET", `${hidden.issues}/draft`)).status).toBe(404);
    expect((await stranger("POST", hidden.issues, words)).status).toBe(404);
    expect((await stranger("DELETE", `${hidden.issues}/${someId}`)).status).toBe(404);
    const open = await world();
    const reader = await apiFor(await build.actor({ role: "reader" }));
    expect((await reader("GET", open.issues)).body.items).toEqual([]);
    expect((await reader("GET", `${open.issues}/draft`)).body.draft).toBeNull();
    expect((await reader("POST", open.issues, { ...words, tracker: open.id })).status).toBe(403);
    expect(open.tool.issues).toEqual([]);
  });
});
