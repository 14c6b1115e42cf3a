import type { ErrorCode } from "@/lib/errors/domain-error";

export type Failure = {
  status: "failed";
  /** The last where no server answered. */
  code: ErrorCode | "unanswered";
  message: string;
  fields: Record<string, string>;
  /** What was typed, so that the form can show it again; secrets are left out. */
  values: Record<string, string>;
  current?: Record<string, unknown>;
  version?: number;
};

export type FormState<R = unknown> = { status: "idle" } | { status: "done"; result: R } | Failure;

/** What a form sends to. */
export type FormAction<R = unknown> = (
  state: FormState<R>,
  form: FormData,
) => Promise<FormState<R>>;

export const idle: { status: "idle" } = { status: "idle" };
