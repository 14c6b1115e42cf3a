import { expect, test } from "vitest";
import { addImage } from "@/lib/attachments/commands";
import type { Actor } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { buildAction } from "@/lib/testing/build-promises";
import { changeAction, proveAction, reopenAction, verifyAction } from "./commands";
import { ActionItemChange, NewProof, NewRiskAcceptance } from "./schema";

async function promise() {
  const ana = await build.actor();
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const { id } = await buildAction({ postmortemId });
  return { ana, number, at: { number, id } };
}

async function picture(by: Actor, number: number) {
  const file = images.blob(await images.png({ width: 3, height: 2 }));
  return (await addImage(by, { number, file, caption: "The chart after it" })).id;
}

test("an image of the postmortem proves it, with or without words", async () => {
  const { ana, number, at } = await promise();
  const image = await picture(ana, number);
  const done = await proveAction(ana, NewProof.parse({ ...at, image }));
  expect(done.proof).toMatchObject({
    kind: "image",
    note: "",
    image: { id: image, caption: "The chart after it", width: 3, height: 2 },
  });
  const said = await changeAction(ana, { ...at, proof: { note: "Flat since Monday.", image } });
  expect(said.proof).toMatchObject({ kind: "image", note: "Flat since Monday." });
});

test("signs that show nothing are no proof, no title and no reason", () => {
  const at = { number: 1, id: "01980000-0000-7000-8000-000000000000" };
  for (const blank of ["\u200b", " \u2060\u00ad ", "\u3164", "\u2800", "\u0301", "\0"]) {
    expect(NewProof.safeParse({ ...at, note: blank }).success).toBe(false);
    expect(ActionItemChange.safeParse({ ...at, title: blank }).success).toBe(false);
    expect(NewRiskAcceptance.safeParse({ ...at, reason: blank }).success).toBe(false);
  }
  for (const seen of ["👩\u200d🚒", "ok", "…", "不"])
    expect(NewProof.parse({ ...at, note: ` ${seen} ` })).toMatchObject({ note: seen });
});

test("an image of another postmortem proves nothing", async () => {
  const { ana, at } = await promise();
  const other = await build.postmortem(ana);
  const image = await picture(ana, other.number);
  const proof = proveAction(ana, { ...at, note: "Look", image });
  await expect(proof).rejects.toMatchObject({ code: "not_found" });
});

test("a proof says which of four kinds it is, and is a likely one when it does not", async () => {
  const { ana, at } = await promise();
  const proven = async (given: object) => {
    await reopenAction(ana, at);
    return (await proveAction(ana, NewProof.parse({ ...at, ...given }))).proof?.kind;
  };
  expect(await proven({ note: "It is off since Monday." })).toBe("sentence");
  expect(await proven({ url: "https://git.example/merge/7" })).toBe("link");
  expect(await proven({ url: "https://ci.example/runs/7", kind: "test_run" })).toBe("test_run");
  for (const kind of ["link", "image"] as const)
    await expect(proven({ note: "Somewhere", kind })).rejects.toMatchObject({ code: "invalid" });
});

test("a proof is at least one thing that somebody can look at", () => {
  const at = { number: 1, id: "01980000-0000-7000-8000-000000000001" };
  for (const nothing of [{}, { note: "  " }, { note: "", url: "" }, { kind: "test_run" }])
    expect(NewProof.safeParse({ ...at, ...nothing }).error?.issues).toMatchObject([
      { path: ["note"] },
    ]);
  expect(NewProof.safeParse({ ...at, url: "https://ci.example/7" }).success).toBe(true);
});

test("a proof that stands alone as a picture waits for other eyes like any other", async () => {
  const { ana, number, at } = await promise();
  await proveAction(ana, NewProof.parse({ ...at, image: await picture(ana, number) }));
  await expect(verifyAction(ana, at)).rejects.toMatchObject({ code: "forbidden" });
  const mo = await build.actor();
  expect(await verifyAction(mo, at)).toMatchObject({ status: "verified" });
});

test("nobody verifies a proof that they have not seen", async () => {
  const { ana, at } = await promise();
  const looking = await build.actor();
  const seen = await proveAction(ana, { ...at, note: "Run 7 shows it." });
  const other = await proveAction(ana, { ...at, note: "Run 8 shows it." });
  const conflict = { code: "conflict" };
  await expect(verifyAction(looking, { ...at, version: seen.version })).rejects.toMatchObject(
    conflict,
  );
  const patch = { ...at, status: "verified", version: seen.version } as const;
  await expect(changeAction(looking, patch)).rejects.toMatchObject(conflict);
  const verified = await verifyAction(looking, { ...at, version: other.version });
  expect(verified.status).toBe("verified");
});
