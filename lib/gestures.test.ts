import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** An action that is called by a gesture. A form calls its own with what it was answered last. */
const call = /[\w\])]+\(idle,/g;

const components = readdirSync(path.join(root, "components"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({
    file: `components/${name}`,
    text: readFileSync(path.join(root, "components", name), "utf8"),
  }));

describe("a server that does not answer", () => {
  it("is heard: no component awaits an action without saying what happens in silence", () => {
    const calls = components.flatMap(({ text }) => [...text.matchAll(call)]);
    expect(calls.length).toBeGreaterThan(60);
    expect(components.flatMap(({ file, text }) => deafIn(file, text))).toEqual([]);
  });

  it("is missed by these, so that the rule above sees something", () => {
    const deaf = (text: string) => deafIn("x.tsx", text).length;
    expect(deaf("const done = await dropAction(idle, { id });")).toBe(1);
    expect(deaf("const done = await track(dropAction(idle, { id }));")).toBe(1);
    expect(deaf("await track(dropAction(idle, {})).finally(() => free());")).toBe(1);
    expect(deaf("void openAction(idle, { id });")).toBe(1);
    expect(deaf("  track(\n    dropAction(idle, { id }),\n  );")).toBe(1);
    expect(deaf("<Button onClick={() => track(dropAction(idle, { id }))} />")).toBe(1);
    const handedOn = "const go = (by: number) => track(goAction(idle, { by }));";
    expect(deaf(`${handedOn} <Button onClick={() => go(1)} />`)).toBe(1);
    expect(deaf(`${handedOn} <Button onClick={go} />`)).toBe(1);
    expect(deaf(`${handedOn} const went = await go(1);`)).toBe(1);
    expect(deaf("await inTurn(() => undoAction(idle, { id }));")).toBe(1);
  });

  it("is heard by these", () => {
    const deaf = (text: string) => deafIn("x.tsx", text);
    expect(deaf("const kept = await run(dropAction(idle, { id }));")).toEqual([]);
    expect(deaf("await answer(() => dropAction(idle, { id }));")).toEqual([]);
    expect(deaf("await inTurn(() => run(dropAction(idle, { id })));")).toEqual([]);
    expect(deaf("await track(dropAction(idle, { id })).catch(() => null);")).toEqual([]);
    expect(deaf("openAction(idle, { id }).catch(() => undefined);")).toEqual([]);
    expect(deaf("try { await dropAction(idle, {}); } catch { say(); }")).toEqual([]);
    expect(deaf("<AutosaveText save={(change) => writeAction(idle, { ...change })} />")).toEqual(
      [],
    );
    const guard = "  const work = async (ask) => {\n    try {\n    } catch {}\n  };\n";
    expect(deaf(`${guard} work(async () => {\n await readAction(idle, {});\n });`)).toEqual([]);
    const handedOn = "const add = (word: string) => addAction(idle, { word });";
    expect(deaf(`${handedOn} <Button onClick={() => void run(add("a"))} />`)).toEqual([]);
  });
});

/** "file:line what is not heard". */
function deafIn(file: string, text: string): string[] {
  const found = [...text.matchAll(call)].flatMap(({ index, 0: name }) => {
    const deaf = isDeaf(text, index, index + name.indexOf("("));
    const handed = handedOnAs(text, index);
    const uses = handed ? usesOf(text, handed) : [];
    return [...(deaf ? [index] : []), ...uses];
  });
  return found.map((at) => `${file}:${lineOf(text, at)} ${text.slice(at, at + 60).split("\n")[0]}`);
}

/** Whether the promise that begins at `from` is dropped or awaited with nothing for a rejection. */
function isDeaf(text: string, from: number, opens: number): boolean {
  let [begin, end] = [from, closing(text, opens) + 1];
  for (;;) {
    const wrapped = /\b(track|inTurn)\(\s*(?:\(\)\s*=>\s*)?$/.exec(text.slice(0, begin));
    if (!wrapped) break;
    begin = wrapped.index;
    end = closing(text, begin + (wrapped[1]?.length ?? 0)) + 1;
  }
  const behind = text.slice(end).replace(/^\s*\.finally\([^)]*\)(?:\s*=>\s*[^)]*\))?/, "");
  if (/^\s*\.catch\(/.test(behind)) return false;
  const before = text.slice(0, begin).trimEnd();
  const dropped = /(\bawait|\bvoid|[;{}]|^)$/.test(before) && !/=\s*\{$|\$\{$/.test(before);
  const pressed = /\bon[A-Z]\w*=\{\s*(?:async )?\([^()]*\)\s*=>$/.test(before);
  return (dropped || pressed) && !isTried(text, begin);
}

/** Where `const name = (…) => action(…)` hands the promise on, its name. */
function handedOnAs(text: string, from: number): string | undefined {
  const before = text.slice(0, from);
  return /\bconst (\w+) =\s*\([^=]*\)\s*=>\s*(?:track\(\s*)?$/.exec(before)?.[1];
}

function usesOf(text: string, name: string): number[] {
  const calls = [...text.matchAll(new RegExp(`(?<![\\w.]|const )${name}\\(`, "g"))]
    .map(({ index }) => index)
    .filter((index) => isDeaf(text, index, index + name.length));
  const pressed = [...text.matchAll(new RegExp(`\\bon[A-Z]\\w*=\\{${name}\\}`, "g"))];
  return [...calls, ...pressed.map(({ index }) => index)];
}

/** Whether a block around it, within its own function, is tried and caught. */
function isTried(text: string, from: number): boolean {
  let depth = 0;
  for (let at = from - 1; at >= 0; at -= 1) {
    if (text[at] === "}") depth += 1;
    if (text[at] !== "{") continue;
    depth -= 1;
    if (depth >= 0) continue;
    const before = text.slice(0, at).trimEnd();
    if (before.endsWith("try")) return true;
    if (/=>$/.test(before)) return isGuarded(text, before);
    depth = 0;
  }
  return false;
}

/** Whether the function that begins there is given to one of the file's own that catches. */
function isGuarded(text: string, before: string): boolean {
  const guard = /\b(\w+)\(async \(\)\s*=>$/.exec(before)?.[1];
  const own = guard && text.split(`const ${guard} = async`)[1]?.split(/\n {2}\};/)[0];
  return own?.includes("} catch") ?? false;
}

function closing(text: string, opens: number): number {
  let depth = 0;
  for (let at = opens; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;
