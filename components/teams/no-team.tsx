import { Empty } from "@/components/ui/empty";

/** For those who read everything and write for no team. */
export function NoTeam() {
  return (
    <Empty title="You are in no team that writes yet">
      A postmortem belongs to a team. Ask a team’s lead or an administrator to add you to one.
    </Empty>
  );
}
