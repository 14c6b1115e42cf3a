"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { changeMembershipAction } from "@/lib/teams/actions";
import type { MembershipChange } from "@/lib/teams/schema";

const words = { lead: "Make lead", member: "Remove as lead", out: "Remove from team" };

/** Changes somebody's place in a team; taking out can be undone from the message. */
export function PlaceForm({ name, ...change }: MembershipChange & { name: string }) {
  const toast = useToast();
  const run = useRun();
  const send = async (place: MembershipChange["place"]) => {
    const kept = await run(changeMembershipAction(idle, { ...change, place }));
    if (kept && place === "out")
      toast(`${name} is out of the team.`, { undo: () => send("member") });
  };
  return (
    <Button size="small" variant="quiet" onClick={() => void send(change.place)}>
      {words[change.place]}
      <span className="sr-only">: {name}</span>
    </Button>
  );
}
