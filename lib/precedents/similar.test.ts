import { describe, expect, it } from "vitest";
import { acceptRisk, commitToAction, proveAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { markLayer } from "@/lib/layers/commands";
import { writeLesson } from "@/lib/lessons/commands";
import { changeFacts } from "@/lib/postmortems/commands";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { askWhy } from "@/lib/whys/commands";
import { questionOfBeginning } from "./asking";
import { readCandidates } from "./candidates";
import { listSimilar, suggestFor } from "./queries";

type Wishes = { by: Actor; title: string; stage?: "draft" | "published"; services?: string[] };

async function write({ by, title, stage = "draft", services = [] }: Wishes) {
  const { id, number } = await build.postmortem(by, { title, stage });
  await changeFacts(by, { number, services });
  return { id, number };
}

const contribute = async (by: Actor, number: number, answer: string) =>
  db.whyNode.update({
    where: { id: (await askWhy(by, { number, question: "Why?", answer })).id },
    data: { contributing: true },
  });

const numbers = (items: { number: number }[]) => items.map(({ number }) => number);

/** First in this file: who is here is counted with the words, once in a while. */
describe("people", () => {
  it("make nothing alike by taking part twice, whether they have an account or not", async () => {
    const by = await build.actor({ name: "Ottoline Quill" });
    const one = await write({ by, title: "Ottoline and Katarzyna watched a capybara balancer" });
    await write({ by, title: "Ottoline and Katarzyna noticed" });
    const asking = await write({ by, title: "Katarzyna and Ottoline met the capybara balancer" });
    const items = await listSimilar(by, asking);
    expect(items.map(({ number, because }) => [number, because])).toEqual([
      [one.number, ["words: balancer, capybara"]],
    ]);
  });
});

describe("postmortems that are alike", () => {
  it("are found by their words, by a service alone and by a title with a slip in it", async () => {
    const by = await build.actor();
    const words = await write({ by, title: "Flamingo exporter lost its kerberos tickets" });
    const service = await write({ by, title: "Customers waited", services: ["flamingo-api"] });
    const asking = await write({
      by,
      title: "Kerberos ticket of the flamingo exporter expired",
      services: ["flamingo-api"],
    });
    const items = await listSimilar(by, asking);
    expect(numbers(items)).toEqual([words.number, service.number]);
    expect(items[0]?.because).toEqual([expect.stringMatching(/^words: .*kerberos/)]);
    expect(items[1]?.because).toEqual(["same service: flamingo-api"]);
  });

  it("say by which condition, layer and tag", async () => {
    const by = await build.actor();
    const layer = await build.layer("Code review");
    const condition = "The pelican scheduler has no lease, so two of them run.";
    const one = await write({ by, title: "Pelican jobs ran twice" });
    const two = await write({ by, title: "Two pelican schedulers met" });
    for (const { number } of [one, two]) {
      await contribute(by, number, condition);
      await markLayer(by, { number, layer: layer.slug, outcome: "let_through" });
      await writeLesson(by, { number, text: `A lesson of ${number}.`, tags: ["leases"] });
    }
    const [found] = await listSimilar(by, two);
    expect(found).toMatchObject({ number: one.number });
    expect(found?.because).toEqual(
      expect.arrayContaining([
        `same condition: ${condition}`,
        "got past the same layer: Code review",
        "tag: leases",
      ]),
    );
  });

  it("bring what was promised and not kept, unfinished first, with why it was dropped", async () => {
    const by = await build.actor();
    const earlier = await write({ by, title: "Walrus migration stopped halfway" });
    const promise = (title: string) => commitToAction(by, { number: earlier.number, title });
    const dropped = await promise("Walrus migrations in the pipeline");
    await acceptRisk(by, { number: earlier.number, id: dropped.id, reason: "It was too dear." });
    const kept = await promise("Alert on walrus schemas");
    await proveAction(by, { number: earlier.number, id: kept.id, note: "Run 7 shows it." });
    const open = await promise("Document the walrus");
    const [found] = await listSimilar(by, await write({ by, title: "Walrus migration again" }));
    expect(found?.openPromises).toEqual([
      expect.objectContaining({ id: open.id, status: "open", reason: null }),
      expect.objectContaining({
        id: dropped.id,
        status: "wont_do",
        reason: "It was too dear.",
        acceptedBy: by.name,
        mayReopen: true,
      }),
    ]);
    expect(found?.keptPromises.map(({ id }) => id)).toEqual([kept.id]);
  });

  it("are none for a text that tells nothing, and never the asking one itself", async () => {
    const by = await build.actor();
    expect(await listSimilar(by, await write({ by, title: "It is what it was" }))).toEqual([]);
    const { number } = await write({ by, title: "Ocelot gateway refused every handshake" });
    expect(numbers(await listSimilar(by, { number }))).not.toContain(number);
  });
});

describe("who may see what is found", () => {
  it("a stranger's draft and its promises never appear, whatever they share", async () => {
    const [writer, stranger] = [await build.actor(), await build.actor()];
    const title = "Narwhal certificate expired in the vestibule";
    const draft = await write({ by: writer, title, services: ["narwhal"] });
    await commitToAction(writer, { number: draft.number, title: "Renew narwhal certificates" });
    const asking = await write({ by: stranger, title, services: ["narwhal"] });
    expect(await listSimilar(stranger, asking)).toEqual([]);
    const suggested = await suggestFor(stranger, { title, services: ["narwhal"] });
    expect(numbers(suggested)).toEqual([asking.number]);
    expect(await listSimilar(writer, draft)).toEqual([]);
    await db.postmortem.update({ where: { id: draft.id }, data: { stage: "published" } });
    const [found] = await listSimilar(stranger, asking);
    expect(found).toMatchObject({ number: draft.number, openPromises: [{ mayReopen: false }] });
  });

  it("a hundred drafts that are more alike do not hide what they may see", async () => {
    const [writer, stranger] = [await build.actor(), await build.actor()];
    const title = "Axolotl broker dropped its partitions";
    for (let at = 0; at < 100; at += 1) await build.postmortem(writer, { title });
    const shown = await write({
      by: writer,
      title: "Axolotl partitions were rebalanced",
      stage: "published",
    });
    const items = await listSimilar(stranger, await write({ by: stranger, title }));
    expect(numbers(items)).toEqual([shown.number]);
  });

  it("not even when so many stand before it that the first look finds none", async () => {
    const [writer, stranger] = [await build.actor(), await build.actor()];
    const hidden = [];
    for (let at = 0; at < 140; at += 1) hidden.push(await build.postmortem(writer));
    const shown = await build.postmortem(writer, { stage: "published" });
    const best = [...hidden, shown].map(({ id }) => ({ postmortemId: id, words: 1, stems: [] }));
    const { asking } = await questionOfBeginning({ title: "A thing went dark" });
    const found = await readCandidates(asking, best, 1_000, stranger);
    expect(numbers(found)).toEqual([shown.number]);
  });

  it("participants see the draft that they take part in", async () => {
    const [writer, guest] = [await build.actor(), await build.actor()];
    const title = "Quokka cache served another tenant";
    const draft = await write({ by: writer, title });
    await db.participant.create({
      data: { postmortemId: draft.id, userId: guest.userId ?? "" },
    });
    expect(numbers(await suggestFor(guest, { title }))).toEqual([draft.number]);
  });
});

it("the API tells the same, best first, and finds nothing for whoever may not see the asking one", async () => {
  const by = await build.actor();
  const one = await write({ by, title: "Tapir ledger rejected its entries" });
  await commitToAction(by, { number: one.number, title: "Alert on tapir entries" });
  const { number } = await write({ by, title: "Tapir ledger rejected entries again" });
  const { status, body } = await (await apiFor(by))("GET", `/postmortems/PM-${number}/similar`);
  expect(status).toBe(200);
  expect(body.items).toMatchObject([
    {
      number: one.number,
      title: "Tapir ledger rejected its entries",
      because: [expect.stringMatching(/^words: .*tapir/)],
      openPromises: [{ title: "Alert on tapir entries" }],
    },
  ]);
  const stranger = await apiFor(await build.actor());
  expect((await stranger("GET", `/postmortems/${number}/similar`)).status).toBe(404);
});
