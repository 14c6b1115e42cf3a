import { describe, expect, it } from "vitest";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { NewImage } from "./schema";

async function draft() {
  const writer = await build.actor();
  const { number } = await build.postmortem(writer);
  return { api: await apiFor(writer), here: `/postmortems/${number}/images` };
}

describe("an image through the API", () => {
  it("is added as base64, listed, and given its words", async () => {
    const { api, here } = await draft();
    const file = (await images.webp({ colour: "#ff8800" })).toString("base64");
    const added = await api("POST", here, { file, caption: "A graph" });
    expect(added).toMatchObject({ status: 201, body: { width: 60, caption: "A graph" } });
    const where = `${here}/${added.body.id}`;
    expect(await api("PATCH", where, { caption: "Errors" })).toMatchObject({
      body: { caption: "Errors", version: 2 },
    });
    const { body } = await api("GET", here);
    expect(body.items).toHaveLength(1);
  });

  it("is refused at once when blanks without end precede what is no base64", () => {
    const file = `A${" ".repeat(14_000_000)}!`;
    expect(NewImage.safeParse({ number: 1, file }).error?.issues).toHaveLength(1);
    expect(NewImage.safeParse({ number: 1, file: "aGVs\nbG8=\n" }).success).toBe(true);
  });

  it("is refused when it is no base64, no image, or too large", async () => {
    const { api, here } = await draft();
    const send = (file: string) => api("POST", here, { file });
    expect(await send("<svg>")).toMatchObject({
      status: 422,
      body: { fields: { file: "These letters are not base64." } },
    });
    expect(await send("aGVsbG8=")).toMatchObject({ status: 422 });
    const large = await send(Buffer.alloc(10_485_761).toString("base64"));
    expect([large.status, large.body.detail]).toEqual([
      422,
      expect.stringMatching(/larger than 10 MB/),
    ]);
  });
});
