import { requireActor } from "@/lib/auth/session";
import { listFollows } from "@/lib/lessons/followed";
import type { FollowView } from "@/lib/lessons/reading-schema";
import { FollowButton } from "./follow-button";

type Props = { wishes: FollowView[]; short?: boolean };

/** A button for each, which knows whether the reader follows it. */
export async function FollowButtons({ wishes, short = false }: Props) {
  const follows = await listFollows(await requireActor());
  return (
    <p className="flex flex-wrap gap-2">
      {wishes.map((what) => (
        <FollowButton
          key={`${what.kind} ${what.value}`}
          short={short}
          what={what}
          followed={follows.some((has) => has.kind === what.kind && has.value === what.value)}
        />
      ))}
    </p>
  );
}
