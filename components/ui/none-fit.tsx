import type { Route } from "next";
import type { ReactNode } from "react";
import { LinkButton } from "./button";
import { Empty } from "./empty";

type Props = { what: string; all: Route; button: string; children: ReactNode };

/** A list that is empty only because of its filters. The children say where else to look. */
export const NoneFit = ({ what, all, button, children }: Props) => (
  <Empty
    title={`No ${what} fits these filters`}
    action={<LinkButton href={all}>{button}</LinkButton>}
  >
    Remove one, or {children}.
  </Empty>
);
