import { expect, it, vi } from "vitest";
import { GET } from "@/app/api/v1/openapi.json/route";
import { describeApi } from "@/lib/http/openapi";

vi.mock("@/lib/http/openapi", { spy: true });

const ask = (headers: Record<string, string> = {}) =>
  GET(new Request("http://parapet.test/api/v1/openapi.json", { headers }), {
    params: Promise.resolve({}),
  });

it("openapi.json is made once, and sent to nobody who has it already", async () => {
  const first = await ask();
  const etag = first.headers.get("etag") ?? "";
  expect(await (await ask()).json()).toEqual(await first.json());
  for (const known of [etag, `"another", W/${etag}`]) {
    const again = await ask({ "if-none-match": known });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
  expect((await ask({ "if-none-match": '"another"' })).status).toBe(200);
  expect(describeApi).toHaveBeenCalledTimes(1);
});

it("openapi.json lists a program's report, which has a token of its own", async () => {
  const { paths, components } = await (await ask()).json();
  const { post } = paths["/practices/{slug}/heartbeat"];
  expect(post).toMatchObject({ operationId: "heartBeat", security: [{ heartbeat: [] }] });
  expect(post.requestBody.required).toBe(false);
  expect(components.securitySchemes.heartbeat).toMatchObject({ type: "http", scheme: "bearer" });
  expect(paths["/practices/{slug}"].get).not.toHaveProperty("security");
});
