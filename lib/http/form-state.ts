import type { ErrorCode } from "@/lib/errors/domain-error";

export type Failure = {
  status: "failed";
  code: ErrorCode;
  message: string;
  fields: Record<string, string>;
  /** What was typed, so that the form can show it again; secrets are left out. */
  values: Record<string, string>;
  current?: Record<string, unknown>;
  version?: number;
};

export type FormState<R = unknown> = { status: "idle" } | { status: "done"; result: R } | Failure;

export const idle: { status: "idle" } = { status: "idle" };
