import { describe, expect, it } from "vitest";
import { ensureHardToGuess } from "./guessing";

const known = ["ada.lovelace@lighthouse-foods.example", "Ada Lovelace", "Lighthouse Foods"];
const judge = (password: string) => () => ensureHardToGuess(password, known);

describe("a password that is easy to guess is refused", () => {
  it.each([
    "password12345678",
    "P@ssw0rdP@ssw0rd1",
    "123456789012345678",
    "qwertyuiopasdfghjkl",
    "1q2w3e4r1q2w3e4r5t",
    "abcdefghijklmnopqrs",
    "iloveyouiloveyou1",
    "correct horse battery staple",
    "Welcome2026!Welcome2026!",
    "adalovelace-2026-!!",
    "lighthouse foods 2026",
    "LighthouseFoodsLighthouse1",
    "parapetparapetparapet",
    "aaaaaaaaabbbbbbbbbcccccc",
  ])("%s", (password) => {
    expect(judge(password)).toThrow(/easy to guess/);
  });
});

describe("a password of one's own passes", () => {
  it.each([
    "seven quiet herons at dusk",
    "zwölf Boxkämpfer jagen Viktor",
    "kT7#vq9!mZx2&pLw",
    "我们的花园里有三只安静的猫和一棵树下",
    "the lighthouse keeper counts gulls",
    "49-maple-umbrella-tuba-49",
  ])("%s", (password) => {
    expect(judge(password)).not.toThrow();
  });
});
