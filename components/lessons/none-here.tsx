import type { Route } from "next";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { NoneFit } from "@/components/ui/none-fit";

/** Filters that leave nothing, with the way back to what they hide. */
export const NoneFits = ({ whole }: { whole: Route }) => (
  <NoneFit what="lesson" all={whole} button="Clear filters">
    look through everything that teams have learnt
  </NoneFit>
);

export const NonePublished = ({ children }: { children: ReactNode }) => (
  <Empty
    title="No lesson is published yet"
    action={<LinkButton href="/postmortems">Look through the postmortems</LinkButton>}
  >
    {children}
  </Empty>
);
