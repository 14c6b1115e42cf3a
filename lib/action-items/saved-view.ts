import { z } from "zod";

const Name = z
  .string()
  .trim()
  .min(1, "Give the view a name.")
  .max(60, "A name has 60 characters at most.")
  .refine((text) => !/\p{Cc}/u.test(text), "A name is one line of letters and signs.");

export type NewSavedView = z.infer<typeof NewSavedView>;
/** `query` is what stands behind the question mark of /actions. */
export const NewSavedView = z.object({ name: Name, query: z.string().max(2_000) });

export type SavedViewRef = z.infer<typeof SavedViewRef>;
export const SavedViewRef = z.object({ id: z.uuid() });

export type SavedViewName = z.infer<typeof SavedViewName>;
export const SavedViewName = SavedViewRef.extend({ name: Name });

export type SavedView = { id: string; name: string; query: string };
