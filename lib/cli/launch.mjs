import path from "node:path";
import { runCommand } from "./ending.mjs";
import { installPackages } from "./install.mjs";

/**
 * Runs a command that is written in TypeScript, on a fresh clone too: installs first what it needs.
 * From here on the working directory is the checkout, wherever the command was typed.
 * @param {string} command a module beside this one, whose default export is the command
 */
export async function launch(command) {
  const root = path.resolve(import.meta.dirname, "../..");
  process.chdir(root);
  await runCommand(async () => {
    if (!process.argv.includes("--no-install")) await installPackages(root);
    const { register } = await import("tsx/esm/api");
    register({ tsconfig: path.join(root, "tsconfig.json") });
    const loaded = await import(command);
    return loaded.default(process.argv.slice(2));
  });
}
