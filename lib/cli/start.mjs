import { tooOld } from "./node-version.mjs";

// Nothing else is imported up here: an older Node might not understand it.
const sentence = tooOld(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}
const { launch } = await import("./launch.mjs");
await launch("./site.ts");
