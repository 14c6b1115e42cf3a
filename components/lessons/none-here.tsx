import type { Route } from "next";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** Filters that leave nothing, with the way back to what they hide. */
export const NoneFits = ({ whole }: { whole: Route }) => (
  <Empty
    title="No lesson fits these filters"
    action={<LinkButton href={whole}>Take the filters away</LinkButton>}
  >
    Take one of them away, or look through everything that teams have learnt.
  </Empty>
);

export const NonePublished = ({ children }: { children: ReactNode }) => (
  <Empty
    title="No lesson is published yet"
    action={<LinkButton href="/postmortems">Look through the postmortems</LinkButton>}
  >
    {children}
  </Empty>
);
