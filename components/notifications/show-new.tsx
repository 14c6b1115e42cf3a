"use client";

import { useRouter } from "next/navigation";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { live } from "./live";

type Props = { person: string; newest: string };

/** Nothing moves under a reader's hand: what came since the page was drawn waits for this button. */
export function ShowNew({ person, newest }: Props) {
  const router = useRouter();
  const heard = useSyncExternalStore(live.watch, live.read, () => null);
  const arrived = heard?.person === person && (heard.newest?.id ?? "") > newest;
  return (
    <span role="status">
      {arrived && (
        <Button variant="primary" onClick={() => router.refresh()}>
          Show what is new
        </Button>
      )}
    </span>
  );
}
