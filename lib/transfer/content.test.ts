import { describe, expect, it } from "vitest";
import { contentOf, readable } from "./content";

const megabyte = 1024 * 1024;

describe("a document that cannot be read", () => {
  const refused: [string, string, RegExp][] = [
    ["nothing", "", /nothing in it/],
    ["blanks and a byte order mark", "\uFEFF \n\t\n", /nothing in it/],
    ["a zero byte", "PK\u0003\u0004\u0000\u0000", /binary/],
    ["mostly control characters", "\u0001\u0002\u0003\u0004".repeat(50), /binary/],
    ["more than 5 MB", "x".repeat(5 * megabyte + 1), /larger than 5 MB/],
    ["more than 5 MB of bytes in fewer letters", "ß".repeat(2.6 * megabyte), /larger than 5 MB/],
    ["a million lines", "\n".repeat(1_000_000).concat("x"), /50,000 lines/],
    ["as many of an old Mac", "x\r".repeat(60_000), /50,000 lines/],
  ];
  it.each(refused)("is refused in a sentence: %s", (_what, content, sentence) => {
    expect(() => readable(content)).toThrow(sentence);
    expect(() => readable(content)).toThrow(/^[A-Z].*\.$/);
  });

  it("is said to be not UTF-8 when it comes as a file", async () => {
    const file = new Blob([Buffer.from("Ausfall der Lösung", "latin1")]);
    await expect(contentOf({ content: "", file })).rejects.toThrow(/not UTF-8/);
  });

  it("is not even read when its file is too large", async () => {
    const file = new Blob(["x".repeat(5 * megabyte + 1)]);
    await expect(contentOf({ content: "", file })).rejects.toMatchObject({ status: 413 });
  });
});

describe("a document that can be read", () => {
  it.each([
    ["exactly 5 MB", "x".repeat(5 * megabyte)],
    ["exactly 50,000 lines", "x\n".repeat(49_999).concat("x")],
    ["Windows line ends, counted once", "x\r\n".repeat(49_999).concat("x")],
    ["a log with colours in it", `${"\u001b[31m14:02 error\u001b[0m\n".repeat(200)}`],
    ["a stray control character", `A bell\u0007 rang. ${"word ".repeat(20)}`],
  ])("passes as it is: %s", (_what, content) => {
    expect(readable(content)).toBe(content);
  });

  it("loses its byte order mark and nothing else", () => {
    expect(readable("\uFEFF# Title\r\n\r\nText")).toBe("# Title\r\n\r\nText");
  });

  it("is the file's where there is one, and the pasted text beside an empty file field", async () => {
    expect(await contentOf({ content: "pasted", file: new Blob(["dropped"]) })).toBe("dropped");
    expect(await contentOf({ content: "pasted", file: new Blob([]) })).toBe("pasted");
  });
});
