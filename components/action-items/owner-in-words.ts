import type { ActionItemView } from "@/lib/action-items/schema";

type Owned = Pick<ActionItemView, "ownerUser" | "ownerTeam">;

export const ownerInWords = ({ ownerUser, ownerTeam }: Owned): string | null =>
  ownerUser?.name ?? ownerTeam?.name ?? null;
