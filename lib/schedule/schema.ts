import { z } from "zod";
import { queueNames } from "@/lib/jobs/queues";

export type ByJob = z.infer<typeof ByJob>;
export const ByJob = z.object({ queue: z.enum(queueNames), id: z.uuid() });

export type ByQueue = z.infer<typeof ByQueue>;
export const ByQueue = z.object({ queue: z.enum(queueNames) });

export type QueueView = {
  queue: (typeof queueNames)[number];
  /** Due and not begun, those that are tried again included. */
  waiting: number;
  running: number;
  failed: number;
  /** In the last day. */
  done: number;
  lastDoneAt: string | null;
  /** Since when the oldest job that is due has been waiting. */
  waitingSince: string | null;
  /** How it comes round by itself, as cron says it; null for what happens when somebody does something. */
  round: string | null;
};

export type FailedJob = {
  id: string;
  queue: (typeof queueNames)[number];
  /** Given up, or to be tried again by itself at `againAt`. */
  state: "failed" | "retry";
  reason: string;
  tries: number;
  createdAt: string;
  againAt: string | null;
};
