import { describe, expect, it } from "vitest";
import { boxBetween, boxInWords, inOrder, isTiny, lineAt, moved, stretched } from "./boxes";

const size = { width: 400, height: 200 };
const box = { x: 100, y: 50, width: 40, height: 20 };

describe("a box over a picture", () => {
  it("is drawn from any corner, and ends with the picture", () => {
    const drawn = { x: 100, y: 50, width: 300, height: 150 };
    expect(boxBetween({ x: 100, y: 50 }, { x: 900, y: 900 }, size)).toEqual(drawn);
    expect(boxBetween({ x: 900, y: 900 }, { x: 100, y: 50 }, size)).toEqual(drawn);
  });

  it("is none where somebody only pressed", () => {
    expect(isTiny(boxBetween({ x: 9, y: 9 }, { x: 10, y: 10 }, size), size)).toBe(true);
    expect(isTiny(box, size)).toBe(false);
  });

  it("never leaves the picture by key, and never vanishes", () => {
    expect(moved(box, { x: -500, y: 500 }, size)).toEqual({ ...box, x: 0, y: 180 });
    expect(stretched(box, { x: 900, y: -900 }, size)).toEqual({ ...box, width: 300, height: 4 });
    expect(lineAt({ x: 0, y: 0 }, size)).toEqual({ x: 0, y: 0, width: 50, height: 4 });
  });

  it("has a height in the flattest picture", () => {
    const flat = { width: 2400, height: 20 };
    expect(lineAt({ x: 1200, y: 10 }, flat)).toEqual({ x: 900, y: 8, width: 600, height: 4 });
    const line = lineAt({ x: 0.5, y: 0.5 }, { width: 1, height: 1 });
    expect(line).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it("stays where a hand left it while others draw, and goes when they take it away", () => {
    const [one, two, three] = [box, { ...box, x: 0 }, { ...box, y: 0 }];
    expect(inOrder([two, one], [one, three, { ...two }])).toEqual([two, one, three]);
    expect(inOrder([two, one], [three, one])).toEqual([one, three]);
  });

  it("says where it is", () => {
    expect(boxInWords(box, size)).toBe(
      "25 % from the left, 25 % from the top, 10 % wide, 10 % high",
    );
  });
});
