import { z } from "zod";

export type UnsubscribeAnswer = z.infer<typeof UnsubscribeAnswer>;
export const UnsubscribeAnswer = z.object({ token: z.string().min(1).max(500) });
