import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env/env";
import { Refusal } from "@/lib/env/refusal.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parapet-env-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function refusalOf(source: Record<string, string>): string {
  try {
    parseEnv(source, folder);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return (error as Refusal).message;
  }
  throw new Error(`${JSON.stringify(source)} was taken`);
}

const companions = { ADMIN_EMAIL: "ada@example.org", MAIL_FROM: "parapet@example.org" };

describe("the configuration", () => {
  it("has a default for everything", () => {
    expect(parseEnv({}, "/srv/parapet")).toMatchObject({
      PORT: 3000,
      APP_URL: "http://localhost:3000",
      DATA_DIR: "/srv/parapet/data",
      DATABASE_URL: undefined,
      BIND_ADDRESS: undefined,
    });
  });

  it("counts an empty value as absent", () => {
    const parsed = parseEnv({ PORT: "", SECRET: "", ADMIN_TOKEN: "", APP_URL: "" }, folder);
    expect(parsed).toMatchObject({ PORT: 3000, ADMIN_TOKEN: undefined });
  });

  it("follows the port in the address people type, and keeps only the origin of a given one", () => {
    expect(parseEnv({ PORT: "8080" }, folder).APP_URL).toBe("http://localhost:8080");
    expect(parseEnv({ APP_URL: "https://parapet.example.org/" }, folder).APP_URL).toBe(
      "https://parapet.example.org",
    );
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000x"],
    ["PORT", "-1"],
    ["PORT", "1e3"],
    ["APP_URL", "parapet.example.org"],
    ["APP_URL", "ftp://parapet.example.org"],
    ["APP_URL", "https://example.org/parapet"],
    ["BIND_ADDRESS", "everywhere"],
    ["DATABASE_URL", "mysql://db/parapet"],
    ["SECRET", "too short"],
    ["ADMIN_EMAIL", "ada"],
    ["ADMIN_PASSWORD", "fourteen chars"],
    ["ADMIN_PASSWORD", "x".repeat(129)],
    ["ADMIN_TOKEN", "x".repeat(31)],
    ["ADMIN_TOKEN", `${"x".repeat(32)} with a space`],
    ["SMTP_URL", "mail.example.org:587"],
    ["SMTP_URL", "https://mail.example.org"],
    ["SMTP_URL", "smtp://parapet:100%@mail.example.org"],
    ["SMTP_URL", "smtp://mail.example.org/inbox"],
    ["SMTP_URL", "smtp://mail.example.org?pool=false"],
    ["MAIL_FROM", "parapet"],
    ["MAIL_FROM", "Parapet <parapet@example.org"],
    ["MAIL_FROM", "Parapet <parapet@example.org>\r\nBcc: <ada@example.org>"],
  ])("names %s when it is %s", (name, value) => {
    expect(refusalOf({ ...companions, [name]: value })).toMatch(new RegExp(`^${name} must .+\\.$`));
  });

  it("tells all wrong values at once", () => {
    const told = refusalOf({ PORT: "no", SECRET: "short", ADMIN_EMAIL: "ada" });
    expect(told.split("\n").map((sentence) => sentence.split(" ")[0])).toEqual([
      "PORT",
      "SECRET",
      "ADMIN_EMAIL",
    ]);
  });

  it("asks whose a password or a token is", () => {
    const told = refusalOf({ ADMIN_PASSWORD: "a password of many words" });
    expect(told).toContain("ADMIN_EMAIL");
  });

  it("asks whom letters come from", () => {
    expect(refusalOf({ SMTP_URL: "smtp://mail.example.org" })).toContain("MAIL_FROM");
  });

  it.each([
    ["smtp://mail.example.org", "parapet@example.org"],
    ["smtps://parapet:p%40ss%2Fword@mail.example.org:465", "Parapet <parapet@example.org>"],
    ["smtp://[::1]:1025", "The memory of Ünal & Co. <parapet@example.org>"],
  ])("takes %s for mail from %s", (SMTP_URL, MAIL_FROM) => {
    expect(parseEnv({ SMTP_URL, MAIL_FROM }, folder)).toMatchObject({ SMTP_URL, MAIL_FROM });
  });

  it("never repeats what may be secret", () => {
    const names = ["SECRET", "ADMIN_PASSWORD", "ADMIN_TOKEN", "DATABASE_URL", "SMTP_URL"] as const;
    const value = fc.string({ minLength: 5, maxLength: 14, unit: "grapheme-ascii" });
    fc.assert(
      fc.property(fc.constantFrom(...names), value, (name, secret) => {
        const told = refusalOf({ [name]: `\u2603${secret}` });
        expect(told).not.toContain(`\u2603${secret}`);
      }),
    );
  });
});

describe("the secret", () => {
  it("is made once, kept for its owner alone, and long enough", () => {
    const first = parseEnv({}, folder).SECRET;
    const file = path.join(folder, "data/secret");
    expect(first.length).toBeGreaterThanOrEqual(43);
    expect(parseEnv({}, folder).SECRET).toBe(first);
    expect(readFileSync(file, "utf8").trim()).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("makes no folder while nobody asks for it", () => {
    parseEnv({}, folder);
    expect(() => statSync(path.join(folder, "data"))).toThrow();
  });

  it("is refused when the kept one was cut short, and what a new one would cost is told", () => {
    writeFileSync(path.join(folder, "secret"), "short\n");
    expect(() => parseEnv({ DATA_DIR: folder }, folder).SECRET).toThrow(
      /fewer than 32.*--accept-secret.*tracker tokens.*unsubscribe links/,
    );
  });

  it("says which setting to change when it cannot be kept", () => {
    writeFileSync(path.join(folder, "file"), "");
    expect(() => parseEnv({ DATA_DIR: "file" }, folder).SECRET).toThrow(/DATA_DIR/);
  });
});
