import { z } from "zod";

export type PublicIndexWish = z.infer<typeof PublicIndexWish>;
export const PublicIndexWish = z.object({ isOpen: z.boolean() });
