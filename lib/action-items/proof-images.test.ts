import { expect, test } from "vitest";
import { addImage } from "@/lib/attachments/commands";
import { getImage, listImages } from "@/lib/attachments/queries";
import type { Actor } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { buildAction } from "@/lib/testing/build-promises";
import { proveAction, removeAction, reopenAction } from "./commands";
import { NewProof } from "./schema";

/** A promise of Ana's postmortem that Ben's team keeps, and somebody who only reads. */
async function promise() {
  const [ana, ben, reader] = [await build.actor(), await build.actor(), await build.actor()];
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const { id } = await buildAction({ postmortemId }, { ownerTeamId: ben.teams[0]?.id ?? "" });
  return { ana, ben, reader, number, at: { number, id } };
}

const picture = async (by: Actor, number: number) =>
  addImage(by, { number, file: images.blob(await images.png({ colour: "#345678" })) });
const sees = (actor: Actor, at: { number: number; id: string }) =>
  getImage(actor, at).then(
    () => true,
    () => false,
  );

test("who keeps a promise of another team's postmortem proves it with a picture of their own", async () => {
  const { ben, reader, number, at } = await promise();
  const { id: image } = await picture(ben, number);
  expect(await sees(ben, { number, id: image })).toBe(true);
  expect(await sees(reader, { number, id: image })).toBe(false);
  const { proof } = await proveAction(ben, NewProof.parse({ ...at, image }));
  expect(proof?.image?.id).toBe(image);
  expect(await sees(reader, { number, id: image })).toBe(true);
  expect((await listImages(reader, { number })).map(({ id }) => id)).toEqual([image]);
});

test("a picture is gone for readers once it proves nothing any more", async () => {
  const { ana, ben, reader, number, at } = await promise();
  const { id: image } = await picture(ben, number);
  const prove = () => proveAction(ben, NewProof.parse({ ...at, image }));
  await prove();
  await reopenAction(ben, at);
  expect(await sees(reader, { number, id: image })).toBe(false);
  await prove();
  await removeAction(ana, at);
  expect(await sees(reader, { number, id: image })).toBe(false);
});

test("who keeps none of its promises adds no picture to a postmortem that they may read", async () => {
  const { reader, number } = await promise();
  await expect(picture(reader, number)).rejects.toMatchObject({ code: "forbidden" });
});
