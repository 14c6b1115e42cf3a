import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodeAnew } from "@/lib/attachments/encoding";
import type { Outcome } from "@/lib/db/generated/enums";
import { bar } from "@/lib/sharing/content";
import { lettered } from "@/lib/sharing/lettering";
import { rasterOf } from "@/lib/sharing/raster";
import { cardDrawing, cardSize } from "./card";

const outcomes: Outcome[] = ["let_through", "not_there", "bypassed", "held"];
const marks = outcomes.map((outcome, place) => ({
  ...{ slug: String(place), name: `Layer ${place}`, outcome },
}));
const card = (title: string) => cardDrawing({ title, about: "Postmortem", marks });

describe("letters of the house", () => {
  it("are outlines of their own, each as wide as it stands in the font", () => {
    const [i, m] = [lettered("i", "newsreader", 100), lettered("m", "newsreader", 100)];
    expect(i?.d).toMatch(/^M[\d.]/);
    expect(m?.d).not.toBe(i?.d);
    expect(m?.width).toBeGreaterThan(2 * (i?.width ?? 0));
    expect(lettered("im", "newsreader", 100)?.width).toBeCloseTo((i?.width ?? 0) + (m?.width ?? 0));
  });

  it("compose accents, and know which letters they lack", () => {
    const plain = lettered("e", "geist", 100)?.d ?? "";
    expect((lettered("é", "geist", 100)?.d ?? "").length).toBeGreaterThan(plain.length);
    expect(lettered("Ж", "newsreader", 100)).not.toBeNull();
    expect(lettered("東", "newsreader", 100)).toBeNull();
  });
});

describe("the card", () => {
  it("holds no text at all: letters are drawn, and depend on no font of the server", () => {
    const drawing = card(`A stray <command> & ${bar}`);
    expect(drawing).not.toMatch(/<text|font-family|stray|command/);
  });

  it("draws bars of one length, whatever was there", () => {
    const bars = [
      ...card(`The ${bar} of ${bar}`).matchAll(/<rect[^>]*width="([\d.]+)"[^>]*rx="4"/g),
    ];
    expect(bars).toHaveLength(2);
    expect(new Set(bars.map(([, width]) => width)).size).toBe(1);
  });

  it("stays within its lines with a title that has no end", () => {
    const long = card("endless".repeat(80));
    const starts = [...long.matchAll(/translate\(([\d.]+) /g)].map(([, x]) => Number(x));
    expect(Math.max(...starts)).toBeLessThan(cardSize.width);
  });

  it("shows no boxes where the house has no letters: then the tower speaks", () => {
    expect(card("東京")).toBe(card(""));
  });

  it("becomes a picture of the size that chats show", async () => {
    const png = await rasterOf("test one", () => card("A thing went dark"));
    const { format, width, height, exif } = await sharp(png).metadata();
    expect({ format, width, height, exif }).toEqual({
      format: "png",
      ...cardSize,
      exif: undefined,
    });
    const { dominant } = await sharp(png).stats();
    expect(dominant.r).toBeGreaterThan(230);
    expect(await rasterOf("test two", () => card("Another"))).not.toEqual(png);
  });

  it("opens no decoder for what people upload", async () => {
    await rasterOf("test three", () => card("x"));
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const png = Buffer.from("89504e470d0a1a0a", "hex");
    await expect(encodeAnew(svg)).rejects.toMatchObject({ code: "invalid" });
    await expect(encodeAnew(Buffer.concat([png, svg]))).rejects.toMatchObject({ code: "invalid" });
  });
});
