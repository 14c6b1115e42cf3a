import { expect, test } from "vitest";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

async function world() {
  const writer = await build.actor();
  const { number } = await build.postmortem(writer);
  return { api: await apiFor(writer), here: `/postmortems/${number}/whys` };
}

test("an outline is pasted, taken along and taken back through the API", async () => {
  const { api, here } = await world();
  const pasted = await api("POST", `${here}/outline`, {
    outline: "- Why?\n  - Why that? No limit.",
  });
  expect(pasted).toMatchObject({ status: 201, body: { asked: 2, said: [] } });
  const json = await api("GET", `${here}/outline?format=json`);
  expect(JSON.parse(json.body.text).whys[0]).toMatchObject({
    question: "Why?",
    branches: [{ question: "Why that?", answer: "No limit." }],
  });
  const { reshaping } = pasted.body;
  expect(await api("POST", `${here}/undo`, { reshaping })).toMatchObject({ status: 200 });
  expect((await api("GET", here)).body.items).toEqual([]);
  expect(await api("POST", `${here}/undo`, { reshaping })).toMatchObject({ status: 409 });
});

test("an outline that is none, or too deep, leaves no why behind", async () => {
  const { api, here } = await world();
  const deep = Array.from({ length: 41 }, (_, level) => `${"  ".repeat(level)}- Why ${level}?`);
  for (const outline of ["no list", "\n", deep.join("\n")])
    expect(await api("POST", `${here}/outline`, { outline })).toMatchObject({ status: 422 });
  expect((await api("GET", here)).body.items).toEqual([]);
});

test("another postmortem's whys, events and reshapings are not found in this one", async () => {
  const { api, here } = await world();
  const writer = await build.actor();
  const { number } = await build.postmortem(writer);
  const theirs = await apiFor(writer);
  const there = `/postmortems/${number}/whys`;
  const why = (await theirs("POST", there, { question: "Why?", answer: "One. Two." })).body;
  const split = { answers: ["One.", "Two."] };
  const { reshaping } = (await theirs("POST", `${there}/${why.id}/split`, split)).body;
  const own = (await api("POST", here, { question: "Why here?" })).body;
  for (const [at, body] of [
    [`${own.id}/merge`, { into: why.id }],
    [`${why.id}/merge`, { into: own.id }],
    [`${why.id}/split`, split],
    ["undo", { reshaping }],
  ] as const)
    expect(await api("POST", `${here}/${at}`, body)).toMatchObject({ status: 404 });
  for (const place of [{ parent: why.id }, { before: why.id }, { after: why.id }])
    expect(await api("PATCH", `${here}/${own.id}`, place)).toMatchObject({ status: 404 });
  expect((await theirs("GET", there)).body.items).toHaveLength(2);
});
