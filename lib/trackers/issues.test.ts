import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { TrackerKind } from "@/lib/db/generated/enums";
import { build } from "@/lib/testing/build";
import { buildPromise, buildTracker, linkedTo } from "@/lib/testing/build-trackers";
import { checkTracker, switchTracker } from "./commands";
import { createIssue, linkIssue, unlinkIssue } from "./issues";
import { draftIssue, listPlaces } from "./queries";
import { toolNames } from "./words";

const kinds = Object.keys(toolNames) as TrackerKind[];
const words = { title: "Start the app", body: "Some words" };
const refused = (code: string, message: RegExp) => ({
  name: "DomainError",
  code,
  message: expect.stringMatching(message),
});

describe.each(kinds)("making an issue in %s", (kind) => {
  it("makes no second one when the first was made and its answer was lost", async () => {
    const { id: tracker, tool } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    let lost = false;
    tool.instead = ({ json }) => {
      if (lost || !makes(json)) return null;
      lost = true;
      tool.add(written(json));
      return { status: 502, text: "Bad gateway" };
    };
    const input = { ...at, tracker, ...words };
    await expect(createIssue(keeper, input)).rejects.toMatchObject(
      refused("invalid", /an error of its own \(502\)/),
    );
    await createIssue(keeper, input);
    expect(lost).toBe(true);
    expect(tool.issues).toHaveLength(1);
    expect(await linkedTo(at.id)).toMatchObject([{ key: tool.key(tool.issues[0] ?? first) }]);
  });

  it("makes a new one where an earlier try came to nothing", async () => {
    const { id: tracker, tool } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    tool.add({ title: "Another", body: "Of other people" });
    tool.instead = () => ({ status: 500 });
    const input = { ...at, tracker, ...words };
    await expect(createIssue(keeper, input)).rejects.toMatchObject(refused("invalid", /500/));
    tool.instead = null;
    await createIssue(keeper, input);
    expect(tool.issues.map(({ title }) => title)).toEqual(["Another", "Start the app"]);
  });

  it("makes one when it is asked for several times at once", async () => {
    const { id: tracker, tool } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    const input = { ...at, tracker, ...words };
    const tries = await Promise.allSettled([1, 2, 3].map(() => createIssue(keeper, input)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(tool.issues).toHaveLength(1);
  });

  it("makes no second one beside the first, until that is unlinked", async () => {
    const { id: tracker, tool } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    const input = { ...at, tracker, ...words };
    const { id: issue } = await createIssue(keeper, input);
    await expect(createIssue(keeper, input)).rejects.toMatchObject(refused("conflict", /already/));
    expect(tool.issues).toHaveLength(1);
    await unlinkIssue(keeper, { ...at, issue });
    await createIssue(keeper, input);
    expect(tool.issues).toHaveLength(2);
  });

  it("links one that is there by its key and by its address", async () => {
    const { id: tracker, tool } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    const there = tool.add({ title: "There already", body: "" });
    tool.move(there.number, "closed");
    const byKey = await linkIssue(keeper, { ...at, tracker, reference: tool.key(there) });
    expect(byKey).toMatchObject({ trackerKind: kind, key: tool.key(there), state: "closed" });
    // Of the tool's own address, where the pretended one says it has another.
    const address = kind === "jira" ? `${tool.baseUrl}/browse/OPS-7` : byKey.url;
    if (kind === "jira" || kind === "linear")
      expect(await linkIssue(keeper, { ...at, reference: address })).toEqual(byKey);
    expect(await linkedTo(at.id)).toHaveLength(1);
    await expect(linkIssue(keeper, { ...at, reference: "#99999999999" })).rejects.toMatchObject(
      refused("invalid", /is no issue of .*Give its address, or its key/),
    );
  });

  it("says when there is no such issue", async () => {
    const { id: tracker, tool } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    const reference = tool.key({ ...first, number: 404 });
    await expect(linkIssue(keeper, { ...at, tracker, reference })).rejects.toMatchObject(
      refused("invalid", /shows no such issue/),
    );
    expect(await linkedTo(at.id)).toEqual([]);
  });
});

const first = { number: 7, title: "", body: "", state: "open", changedAt: new Date() } as const;

/** Whether this question makes an issue, in whatever tool. */
const makes = (json: unknown): boolean =>
  /"(description|body)":/.test(JSON.stringify(json)) && !/"contains"/.test(JSON.stringify(json));

function written(json: unknown) {
  const text = JSON.stringify(json);
  return { title: "Start the app", body: text };
}

describe("an issue that was made", () => {
  it("and could not be linked is named, and found by the next try", async () => {
    const { id: tracker, tool } = await buildTracker("github");
    const { keeper, at, postmortem } = await buildPromise();
    const removedById = keeper.userId ?? "";
    const data = { postmortemId: postmortem.id, removedById };
    const { id: removalId } = await db.removal.create({ data });
    const where = { id: at.id };
    tool.instead = async ({ method }) => {
      if (method === "POST") await db.actionItem.update({ where, data: { removalId } });
      return null;
    };
    const input = { ...at, tracker, ...words };
    await expect(createIssue(keeper, input)).rejects.toMatchObject(
      refused("conflict", /^#7 was made in GitHub, but could not be linked here/),
    );
    expect(await linkedTo(at.id)).toEqual([]);
    await db.actionItem.update({ where, data: { removalId: null } });
    await createIssue(keeper, input);
    expect(tool.issues).toHaveLength(1);
    expect(await linkedTo(at.id)).toMatchObject([{ key: "#7" }]);
  });

  it("again after it was unlinked is a new one, as the person wants", async () => {
    const { id: tracker, tool } = await buildTracker("github");
    const { keeper, at } = await buildPromise();
    const { id: issue } = await createIssue(keeper, { ...at, tracker, ...words });
    await unlinkIssue(keeper, { ...at, issue });
    expect(await linkedTo(at.id)).toEqual([]);
    await createIssue(keeper, { ...at, tracker, ...words });
    expect(tool.issues).toHaveLength(2);
  });

  it("carries the promise's reference at its end, and what the person wrote before it", async () => {
    const { id: tracker, tool } = await buildTracker("github");
    const { keeper, at } = await buildPromise();
    await createIssue(keeper, { ...at, tracker, ...words });
    expect(tool.issues[0]?.body).toBe(
      `Some words\n\nReference: parapet${at.id.replaceAll("-", "")}`,
    );
  });
});

describe("who keeps a promise", () => {
  it("alone makes, links and unlinks its issues; others who see it may not", async () => {
    const { id: tracker, tool } = await buildTracker("github");
    const { keeper, at } = await buildPromise();
    const stranger = await build.actor();
    const { id: issue } = await createIssue(keeper, { ...at, tracker, ...words });
    const forbidden = { code: "forbidden" };
    await expect(createIssue(stranger, { ...at, tracker, ...words })).rejects.toMatchObject(
      forbidden,
    );
    await expect(linkIssue(stranger, { ...at, reference: "#7" })).rejects.toMatchObject(forbidden);
    await expect(unlinkIssue(stranger, { ...at, issue })).rejects.toMatchObject(forbidden);
    expect(tool.issues).toHaveLength(1);
    expect(await draftIssue(stranger, at)).toBeNull();
  });

  it("is offered the places that are switched on", async () => {
    const { id: tracker, admin } = await buildTracker("github");
    const { keeper, at } = await buildPromise();
    expect(await listPlaces(keeper)).toContainEqual({
      id: tracker,
      kind: "github",
      name: "acme/shop",
    });
    await switchTracker(admin, { id: tracker, on: false });
    expect((await listPlaces(keeper)).map(({ id }) => id)).not.toContain(tracker);
    await expect(createIssue(keeper, { ...at, tracker, ...words })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("who cannot reach a tracker is told where its name leads only if they administer it", async () => {
  const { id: tracker, admin } = await buildTracker("github");
  const { keeper, at } = await buildPromise();
  await db.tracker.update({ where: { id: tracker }, data: { baseUrl: "https://localhost:8443" } });
  await expect(createIssue(keeper, { ...at, tracker, ...words })).rejects.toMatchObject({
    code: "invalid",
    message:
      "We could not ask GitHub. Its address may not be asked. An administrator may allow its host.",
  });
  await expect(checkTracker(admin, { id: tracker })).rejects.toMatchObject(
    refused("invalid", /localhost leads to .*inside your network/),
  );
});

describe("what an issue would say", () => {
  it("holds of a draft nothing but the promise's title and address", async () => {
    const { keeper, at, postmortem } = await buildPromise("open", false);
    await db.actionItem.update({ where: { id: at.id }, data: { detail: "Words of the draft" } });
    const draft = await draftIssue(keeper, at);
    expect(draft).toEqual({
      title: "Start the app once in the pipeline",
      body: `This is an action item in Parapet, closed on proof: http://localhost:3000/actions/${at.id}`,
    });
    expect(JSON.stringify(draft)).not.toContain(postmortem.title);
  });

  it("holds of a published one its detail and where it comes from", async () => {
    const { keeper, at } = await buildPromise();
    await db.actionItem.update({ where: { id: at.id }, data: { detail: "In the nightly run" } });
    expect((await draftIssue(keeper, at))?.body).toBe(
      `In the nightly run\n\nFrom PM-${at.number}, Checkout went dark.\n\nThis is an action item in Parapet, closed on proof: http://localhost:3000/actions/${at.id}`,
    );
  });
});
