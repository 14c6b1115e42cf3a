import { expect, it } from "vitest";
import { browserInWords } from "./browser-in-words";

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1",
    "Safari on an iPhone or iPad",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
    "Edge on Windows",
  ],
  ["curl/8.5.0", "A browser"],
  ["", "A browser"],
])("names a browser so that its owner knows it: %s", (userAgent, words) => {
  expect(browserInWords(userAgent)).toBe(words);
});
