import { z } from "zod";

export const nothing = "Name a tag or a service that you use.";
const long = "A tag or a service has 80 characters at most.";

export type InterestWish = z.infer<typeof InterestWish>;
export const InterestWish = z.object({
  /** The team's slug or id. */
  team: z.string().min(1).max(120),
  kind: z.enum(["tag", "service"]),
  value: z
    .string()
    .max(120, long)
    .transform((value) => value.replaceAll("\u0000", "").trim())
    .pipe(z.string().min(1, nothing).max(80, long)),
});

export type ByTeam = z.infer<typeof ByTeam>;
export const ByTeam = InterestWish.pick({ team: true });

export type WhoIsAsked = z.infer<typeof WhoIsAsked>;
export const WhoIsAsked = z.object({
  every: z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]),
});

type Interest = Pick<InterestWish, "kind" | "value">;

export type InterestsView = {
  interests: Interest[];
  /** Whoever is interested: then nobody need be. */
  asksEveryTeam: boolean;
  suggested: Interest[];
  /** Whether the asker may change them. */
  yours: boolean;
};
