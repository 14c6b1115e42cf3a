"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { LinkButton } from "@/components/ui/button";

type Props = { number: number; published: boolean };

/** The way to the last step, from everywhere but there. */
export function ToReview({ number, published }: Props) {
  const href = `/postmortems/${number}/review` as Route;
  if (usePathname() === href) return null;
  return (
    <LinkButton href={href} variant={published ? "plain" : "primary"} className="max-sm:hidden">
      {published ? "Review" : "Review and publish"}
    </LinkButton>
  );
}
