"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { followAction, unfollowAction } from "@/lib/lessons/actions";
import type { FollowView } from "@/lib/lessons/reading-schema";
import { followedInWords } from "@/lib/lessons/reading-words";

type Props = {
  what: FollowView;
  followed: boolean;
  /** Where a heading says "follow" for many: the word is then only heard. */
  short?: boolean;
};

/** Follows it, or follows it no longer; the button stays where it is. */
export function FollowButton({ what, followed, short = false }: Props) {
  const toggle = useFollowing(what, followed);
  return (
    <Button
      size="small"
      aria-disabled={toggle.pending}
      onClick={toggle.press}
      className={`max-w-full text-left [overflow-wrap:anywhere] ${followed ? "bg-accent-soft! text-accent" : ""}`}
    >
      <Sign on={followed} />
      <span className={short ? "sr-only" : undefined}>{followed ? "Unfollow" : "Follow"} </span>
      {followedInWords(what)}
    </Button>
  );
}

/** A thing that is followed, in the list of them: its feed, and the way out. */
export function Unfollow({ what }: { what: FollowView }) {
  const { pending, press } = useFollowing(what, true);
  return (
    <button
      type="button"
      aria-disabled={pending}
      onClick={press}
      className="grid size-7 min-h-6 min-w-6 flex-none place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
    >
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2 stroke-current stroke-[1.6]">
        <path d="M1 1l8 8M9 1l-8 8" />
      </svg>
      <span className="sr-only">Unfollow {followedInWords(what)}</span>
    </button>
  );
}

function useFollowing(what: FollowView, followed: boolean) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const run = useRun();
  const { kind, value } = what;
  const words = followedInWords(what);
  const follow = () => run(followAction(idle, { kind, value }));
  const undo = async () => {
    await follow();
  };
  const toggle = async () => {
    if (!followed && (await follow()))
      toast(`You follow ${words}. Its lessons stand under “Following”.`);
    if (followed && (await run(unfollowAction(idle, { kind, value }))))
      toast(`You no longer follow ${words}.`, { undo });
  };
  const press = () => {
    if (!pending) start(toggle);
  };
  return { pending, press };
}

const Sign = ({ on }: { on: boolean }) => (
  <svg
    viewBox="0 0 10 10"
    aria-hidden="true"
    className="size-2.5 fill-none stroke-current stroke-[1.5]"
  >
    <path d={on ? "M1 5.5l3 3 5-7" : "M5 1v8M1 5h8"} />
  </svg>
);
