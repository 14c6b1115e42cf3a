import { expect, test } from "vitest";
import { idle } from "@/lib/http/form-state";
import { orSilence } from "./use-sending";

const typed = () => {
  const form = new FormData();
  form.set("name", "Typed while the server was away");
  return form;
};

test("a form that nobody answers says so, and keeps what was typed", async () => {
  const send = orSilence(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await send(idle, typed())).toMatchObject({
    status: "failed",
    code: "unanswered",
    message: expect.stringContaining("does not answer"),
    values: { name: "Typed while the server was away" },
  });
});

test("the way to another page, which a server throws, is left alone", async () => {
  const away = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/;303;" });
  const send = orSilence(() => Promise.reject(away));
  await expect(send(idle, typed())).rejects.toBe(away);
});
