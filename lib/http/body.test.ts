import { describe, expect, it } from "vitest";
import { readJson } from "./body";
import { Unreadable } from "./unreadable";

/** A request whose body breaks off in the middle. */
function breaksOff(signal: AbortSignal, sender?: AbortController): Request {
  const bytes = new TextEncoder().encode('{"title": "Check');
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(bytes),
    pull: (stream) => {
      sender?.abort();
      stream.error(new Error("aborted"));
    },
  });
  const sent = { method: "POST", body, duplex: "half", signal };
  return new Request("http://parapet.test/remarks", sent as RequestInit);
}

describe("a body that breaks off", () => {
  it("is refused like any that cannot be read where its sender hung up", async () => {
    const sender = new AbortController();
    const trouble = await readJson(breaksOff(sender.signal, sender)).catch((error) => error);
    expect(trouble).toBeInstanceOf(Unreadable);
    expect(trouble.status).toBe(400);
  });

  it("is unexpected while its sender waits for an answer", async () => {
    const trouble = await readJson(breaksOff(new AbortController().signal)).catch((error) => error);
    expect(trouble).not.toBeInstanceOf(Unreadable);
    expect(trouble.message).toBe("aborted");
  });
});

it("a body that is too large is told so, whoever hung up meanwhile", async () => {
  const sender = new AbortController();
  const body = new ReadableStream({
    pull: (stream) => {
      sender.abort();
      stream.enqueue(new Uint8Array(16 * 1024 * 1024));
    },
  });
  const sent = { method: "POST", body, duplex: "half", signal: sender.signal };
  const trouble = await readJson(new Request("http://parapet.test/", sent as RequestInit)).catch(
    (error) => error,
  );
  expect(trouble.status).toBe(413);
});
