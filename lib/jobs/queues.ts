import { z } from "zod";

/** Several of one kind wait at most once, and run one at a time. */
const round = {
  data: z.object({}),
  retry: { policy: "stately", retryLimit: 3, retryDelay: 30 },
  atOnce: 1,
  lanes: false,
} as const;

/**
 * What waits to be done: what a job of each kind says, and how it is tried again. Between two tries
 * lie `retryDelay` seconds, twice as many each time. After `expireInSeconds` a job counts as lost
 * with the server that had it, and is tried again elsewhere. Each server does `atOnce` of them at
 * the same time, and where there are lanes one of each lane.
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
    atOnce: 5,
    lanes: false,
  },
  remind: { ...round, expireInSeconds: 600 },
  nudge: { ...round, expireInSeconds: 600 },
  "gather-letters": { ...round, expireInSeconds: 600 },
  "send-letter": {
    data: z.object({ letterId: z.uuid() }),
    retry: { policy: "standard", retryLimit: 10, retryDelay: 30 },
    expireInSeconds: 120,
    atOnce: 5,
    lanes: false,
  },
  /**
   * A receiver that is away is tried again by jobs of its own; these tries are for our trouble. Each
   * receiver has its lane, so that one that hangs keeps only itself waiting.
   */
  "deliver-webhook": {
    data: z.object({ deliveryId: z.uuid(), attempt: z.number().int().default(0) }),
    retry: { policy: "standard", retryLimit: 10, retryDelay: 10 },
    expireInSeconds: 60,
    atOnce: 50,
    lanes: true,
  },
  "poll-trackers": { ...round, expireInSeconds: 600 },
  "check-practices": { ...round, expireInSeconds: 900 },
  tidy: { ...round, expireInSeconds: 900 },
} as const;

export type Queue = keyof typeof queues;
export type JobData<Q extends Queue> = z.infer<(typeof queues)[Q]["data"]>;

export const queueNames = Object.keys(queues) as Queue[];
