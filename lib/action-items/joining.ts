import type { ActionType } from "@/lib/db/generated/enums";
import { invalid } from "@/lib/errors/domain-error";

type Words = {
  title: string;
  detail: string;
  ownerUserId: string | null;
  ownerTeamId: string | null;
  dueOn: Date | null;
  type: ActionType | null;
  layerId: string | null;
  whyId: string | null;
};

const longestDetail = 20_000;

/**
 * What the action that stays says once it holds another one too. No word is lost: the other's
 * title, detail and question stand in its detail. What it lacks it takes from the other.
 * @param question the other's why, where the two answer different ones.
 * @throws DomainError invalid where it would grow too long.
 */
export function joined(kept: Words, taken: Words, question: string | null) {
  const answers = question ? `It also answers: ${question}` : "";
  const added = [titleUnless(kept, taken.title), taken.detail.trim(), answers]
    .filter((part) => part !== "" && !kept.detail.includes(part))
    .join("\n\n");
  const detail = [kept.detail.trimEnd(), added].filter(Boolean).join("\n\n");
  if (detail.length > longestDetail)
    throw invalid("Together they would be longer than one action can hold. Shorten one first.");
  const owned = kept.ownerUserId !== null || kept.ownerTeamId !== null;
  const { ownerUserId, ownerTeamId } = owned ? kept : taken;
  return {
    detail,
    ownerUserId,
    ownerTeamId,
    dueOn: kept.dueOn ?? taken.dueOn,
    type: kept.type ?? taken.type,
    layerId: kept.layerId ?? taken.layerId,
    whyId: kept.whyId ?? taken.whyId,
  };
}

const titleUnless = (kept: Words, title: string): string =>
  title.trim() === kept.title.trim() ? "" : title.trim();
