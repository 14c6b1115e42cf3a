import { z } from "zod";

const Nothing = z.object({});
/** Several of one kind wait at most once, and run one at a time. */
const oneAtATime = { policy: "stately", retryLimit: 3, retryDelay: 30 } as const;

/**
 * What waits to be done: what a job of each kind says, and how it is tried again. Between two tries
 * lie `retryDelay` seconds, twice as many each time. After `expireInSeconds` a job counts as lost
 * with the server that had it, and is tried again elsewhere.
 */
export const queues = {
  /** Something happened that people or other tools may want to hear of. */
  activity: {
    data: z.object({
      id: z.string(),
      /** With it, of all from there to `id`, which happened before anybody could be told. */
      since: z.string().optional(),
    }),
    retry: { policy: "standard", retryLimit: 8, retryDelay: 5 },
    expireInSeconds: 60,
  },
  remind: { data: Nothing, retry: oneAtATime, expireInSeconds: 600 },
  nudge: { data: Nothing, retry: oneAtATime, expireInSeconds: 600 },
  "gather-letters": { data: Nothing, retry: oneAtATime, expireInSeconds: 600 },
  "send-letter": {
    data: z.object({ letterId: z.uuid() }),
    retry: { policy: "standard", retryLimit: 10, retryDelay: 30 },
    expireInSeconds: 120,
  },
  /** A receiver that is away is tried again by jobs of its own; these tries are for our trouble. */
  "deliver-webhook": {
    data: z.object({ deliveryId: z.uuid(), attempt: z.number().int().default(0) }),
    retry: { policy: "standard", retryLimit: 10, retryDelay: 10 },
    expireInSeconds: 60,
  },
  "poll-trackers": { data: Nothing, retry: oneAtATime, expireInSeconds: 600 },
  "check-practices": { data: Nothing, retry: oneAtATime, expireInSeconds: 900 },
  tidy: { data: Nothing, retry: oneAtATime, expireInSeconds: 900 },
} as const;

export type Queue = keyof typeof queues;
export type JobData<Q extends Queue> = z.infer<(typeof queues)[Q]["data"]>;

export const queueNames = Object.keys(queues) as Queue[];
