"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { TeamOptions } from "@/components/teams/team-options";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { changeFactsAction } from "@/lib/postmortems/actions";
import type { PostmortemView } from "@/lib/postmortems/schema";
import { staysInSight, type Teams, whatHandingDoes } from "./handing";

type Props = { postmortem: PostmortemView; teams: Teams };

/** Whose it is. It goes to another team with a press of its own, not as one is chosen. */
export function TeamChoice({ postmortem, teams }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { team } = postmortem;
  const others = teams.choosable.filter(({ slug }) => slug !== team.slug);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium text-[13.5px]">Team</p>
      <p className="flex min-h-[39px] flex-wrap items-center justify-between gap-x-3">
        {team.name}
        {others.length > 0 && (
          <Button
            ref={opener}
            size="small"
            variant="quiet"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            Hand to another team
          </Button>
        )}
      </p>
      {open && <Handing postmortem={postmortem} teams={teams} others={others} close={close} />}
    </div>
  );
}

type HandingProps = Props & { others: Teams["choosable"]; close: () => void };

function Handing({ postmortem, teams, others, close }: HandingProps) {
  const { number } = postmortem;
  const [chosen, setChosen] = useState("");
  const [busy, setBusy] = useState(false);
  const run = useRun();
  const toast = useToast();
  const router = useRouter();
  const id = useId();
  const to = others.find(({ slug }) => slug === chosen);
  const hand = async () => {
    if (!to || busy) return;
    setBusy(true);
    const handed = await run(changeFactsAction(idle, { number, team: to.slug }));
    setBusy(false);
    if (!handed) return;
    toast(`PM-${number} belongs to ${to.name} now.`);
    if (!staysInSight(postmortem, teams, to)) return router.push("/postmortems");
    close();
    router.refresh();
  };
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line-strong bg-surface px-3 py-3">
      <label htmlFor={id} className="font-medium text-[13.5px]">
        To which team?
      </label>
      <Select id={id} autoFocus value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">Choose a team</option>
        <TeamOptions teams={others} />
      </Select>
      <ul aria-live="polite" className="flex flex-col gap-1 text-[13px] text-muted empty:hidden">
        {to && whatHandingDoes(postmortem, teams, to).map((line) => <li key={line}>{line}</li>)}
      </ul>
      <div className="flex flex-wrap gap-2">
        {to && (
          <Button size="small" variant="primary" aria-disabled={busy} onClick={hand}>
            Hand it to {to.name}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={close}>
          Leave it with {postmortem.team.name}
        </Button>
      </div>
    </div>
  );
}
