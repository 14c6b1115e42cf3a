import type { Route } from "next";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { getActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/errors/domain-error";
import type { Failure, FormState } from "./form-state";
import { readInput } from "./read-input";
import { sameOrigin } from "./same-origin";

type After<R> = {
  /** Autosave: the field already shows what was written, so the page is not drawn again. */
  quiet?: boolean;
  leadTo?: (result: R) => Route;
};

type Given<S extends z.ZodType> = FormData | z.input<S>;

/** A server action over a schema and a command; the only way an action is made. */
export function formAction<S extends z.ZodType, R>(
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<R>,
  after: After<R> = {},
) {
  return async (_previous: FormState, given: Given<S>): Promise<FormState<R>> =>
    answer(schema, given, after, async (input) => {
      const actor = await getActor();
      if (!actor) throw signedOut();
      return command(actor, input);
    });
}

/** The same for the few forms that come before anybody is signed in. */
export function openAction<S extends z.ZodType, R>(
  schema: S,
  work: (input: z.output<S>) => Promise<R>,
  after: After<R> = {},
) {
  return async (_previous: FormState, given: Given<S>): Promise<FormState<R>> =>
    answer(schema, given, after, work);
}

async function answer<S extends z.ZodType, R>(
  schema: S,
  given: Given<S>,
  after: After<R>,
  work: (input: z.output<S>) => Promise<R>,
): Promise<FormState<R>> {
  const raw = given instanceof FormData ? fromForm(given) : given;
  let result: R;
  try {
    if (!sameOrigin(await headers())) throw foreign();
    result = await work(readInput(schema, raw));
  } catch (error) {
    if (error instanceof DomainError) return failure(error, raw);
    throw error;
  }
  if (after.leadTo) redirect(after.leadTo(result));
  if (!after.quiet) refresh();
  return { status: "done", result };
}

function fromForm(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
}

function failure(error: DomainError, raw: unknown): Failure {
  const { fields = {}, current, version } = error.details;
  return {
    status: "failed",
    code: error.code,
    message: error.message,
    fields,
    values: echo(raw),
    ...(current ? { current } : {}),
    ...(version === undefined ? {} : { version }),
  };
}

/** More than this is a file's worth, which its owner still has. */
const echoLimit = 200_000;

function echo(raw: unknown): Record<string, string> {
  if (typeof raw !== "object" || raw === null) return {};
  return Object.fromEntries(
    Object.entries(raw).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" &&
        entry[1].length <= echoLimit &&
        !/password|token|secret/i.test(entry[0]),
    ),
  );
}

const signedOut = () =>
  new DomainError("forbidden", "You are signed out. Sign in in another tab; your text stays here.");

const foreign = () =>
  new DomainError("forbidden", "This came from another site, so nothing was changed.");
