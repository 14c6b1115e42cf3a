import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { images } from "@/lib/testing/build-images";
import { encodeAnew } from "./encoding";

const sentence = async (bytes: Buffer | string): Promise<string> => {
  const given = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  return encodeAnew(given).then(
    () => "was taken",
    (error: unknown) => {
      expect(error).toMatchObject({ name: "DomainError", code: "invalid" });
      return (error as Error).message;
    },
  );
};

/** A PNG whose head says how large it is, with hardly anything in it. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const png = Buffer.from(await images.png());
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  const { crc32 } = await import("node:zlib");
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

describe("an image encoded anew", () => {
  it("forgets where and by whom it was taken, and stands upright", async () => {
    const photo = await images.photo({ width: 60, height: 40 });
    expect((await sharp(photo).metadata()).exif?.includes("Somebody at home")).toBe(true);
    const { bytes, width, height } = await encodeAnew(photo);
    const seen = await sharp(bytes).metadata();
    expect(seen).toMatchObject({ format: "webp", width: 40, height: 60 });
    expect([width, height]).toEqual([40, 60]);
    for (const kept of [seen.exif, seen.icc, seen.iptc, seen.xmp, seen.orientation])
      expect(kept).toBeUndefined();
    expect(Buffer.from(bytes).includes("Somebody at home")).toBe(false);
  });

  it.each(["png", "webp", "gif"] as const)("is taken as %s", async (kind) => {
    const { bytes } = await encodeAnew(await images[kind]());
    expect((await sharp(bytes).metadata()).format).toBe("webp");
  });

  it("is the same bytes each time, so that content is its name", async () => {
    const png = await images.png();
    const [one, two] = [await encodeAnew(png), await encodeAnew(png)];
    expect(one.sha256).toBe(two.sha256);
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("gets no wider than a screen, and stays readable when it is long", async () => {
    const wide = await encodeAnew(await images.png({ width: 4_800, height: 100 }));
    expect([wide.width, wide.height]).toEqual([2_400, 50]);
    const long = await encodeAnew(await images.png({ width: 800, height: 9_000 }));
    expect([long.width, long.height]).toEqual([800, 9_000]);
    const small = await encodeAnew(await images.png({ width: 3, height: 2 }));
    expect([small.width, small.height]).toEqual([3, 2]);
  });

  it("lies on white where it was transparent", async () => {
    const clear = sharp({
      create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const { bytes } = await encodeAnew(await clear.png().toBuffer());
    const { channels, dominant } = await sharp(bytes).stats();
    expect([channels.length, dominant.r > 240]).toEqual([3, true]);
  });

  it("is painted over to its last row and column, where it stands once it is upright", async () => {
    const photo = await images.photo({ width: 60, height: 40, colour: "#fff" });
    const boxes = [
      { x: 0, y: 50, width: 40, height: 10 },
      { x: 30, y: 45, width: 10, height: 10 },
    ];
    const { bytes } = await encodeAnew(photo, boxes);
    const pixels = await sharp(bytes).greyscale().raw().toBuffer();
    const at = (x: number, y: number) => pixels[y * 40 + x] ?? 0;
    for (const [x, y] of [
      [0, 50],
      [39, 59],
      [0, 59],
      [39, 50],
      [35, 46],
    ] as const)
      expect([x, y, at(x, y) < 60]).toEqual([x, y, true]);
    expect(at(5, 5)).toBeGreaterThan(200);
  });

  it("drops what was hidden behind its end", async () => {
    const png = Buffer.concat([await images.png(), Buffer.from("<script>alert(1)</script>")]);
    const { bytes } = await encodeAnew(png);
    expect(Buffer.from(bytes).includes("script")).toBe(false);
  });

  it("takes turns, and all of them come through", async () => {
    const colours = ["#100000", "#200000", "#300000", "#400000", "#500000"];
    const pngs = await Promise.all(colours.map((colour) => images.png({ colour })));
    const done = await Promise.all(pngs.map((one) => encodeAnew(one)));
    expect(new Set(done.map(({ sha256 }) => sha256)).size).toBe(colours.length);
  });

  it("sends people away in a sentence when too many wait", async () => {
    const png = await images.png();
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => encodeAnew(png)));
    const refused = all.filter(({ status }) => status === "rejected");
    expect(refused.length).toBe(4);
    expect(refused[0]).toMatchObject({ reason: { code: "too_many" } });
  });
});

describe("refused with the way out", () => {
  it("is SVG, however it is dressed", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>';
    expect(await sentence(svg)).toMatch(/SVG, which can run scripts/);
    expect(await sentence(`<?xml version="1.0"?>\n<!-- x -->\n${svg}`)).toMatch(/SVG/);
  });

  it("is what only begins like an image", async () => {
    const mark = (await images.png()).subarray(0, 8);
    const html = Buffer.concat([mark, Buffer.from("<html><script>alert(1)</script></html>")]);
    expect(await sentence(html)).toMatch(/damaged or cut short/);
    const inJpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<svg></svg>")]);
    expect(await sentence(inJpeg)).toMatch(/damaged or cut short/);
  });

  it.each(["png", "photo", "webp", "gif"] as const)("is a %s cut short", async (kind) => {
    const whole = await images[kind]({ width: 300, height: 300 });
    expect(await sentence(whole.subarray(0, Math.floor(whole.length * 0.7)))).toMatch(
      /damaged or cut short/,
    );
  });

  it("is nothing at all", async () => {
    expect(await sentence("")).toMatch(/This file is empty/);
  });

  it("is words, or another format, by its name", async () => {
    expect(await sentence("just words")).toMatch(/something else/);
    expect(await sentence("%PDF-1.7 …")).toMatch(/PDF\. Save it as PNG or JPEG/);
    const tiff = await sharp(await images.png())
      .tiff()
      .toBuffer();
    expect(await sentence(tiff)).toMatch(/TIFF/);
  });

  it("is one that would unfold to more than memory has", async () => {
    expect(await sentence(await bomb(60_000, 60_000))).toMatch(/3600 million pixels; we take 40/);
    expect(await sentence(await bomb(8_000, 5_001))).toMatch(/41 million pixels; we take 40/);
  });

  it("is one larger than 10 MB, unread", async () => {
    const large = Buffer.concat([await images.png(), Buffer.alloc(10 * 1024 * 1024)]);
    expect(await sentence(large)).toMatch(/larger than 10 MB/);
  });

  it.each(["gif", "webp"] as const)("is a %s that moves", async (kind) => {
    expect(await sentence(await images.moving(kind))).toMatch(/moves, and we keep still ones/);
  });

  it("is a PNG that moves, though a decoder shows its first picture", async () => {
    const png = await images.png();
    const animation = Buffer.from("00000008" + "6163544c" + "0000000200000000" + "f38d9370", "hex");
    const moving = Buffer.concat([png.subarray(0, 33), animation, png.subarray(33)]);
    expect(await sentence(moving)).toMatch(/moves, and we keep still ones/);
  });
});
