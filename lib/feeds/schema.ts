import { z } from "zod";

export type NewFeedAddress = z.infer<typeof NewFeedAddress>;
export const NewFeedAddress = z.object({
  /** The filter, as an address of /lessons holds it: "?tag=dns". Empty for every lesson. */
  query: z.string().max(1_000).default(""),
});

export type ByFeedAddress = z.infer<typeof ByFeedAddress>;
export const ByFeedAddress = z.object({ id: z.uuid() });

export type FeedAddressView = {
  id: string;
  query: string;
  /** Which lessons, in words. */
  of: string;
  madeAt: string;
  usedAt: string | null;
};

export type FeedAddresses = { atom: string; json: string };

export type MadeFeedAddress = FeedAddresses & { of: string };
