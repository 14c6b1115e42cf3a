"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";

type Props = { href: Route; look: "side" | "foot"; children: ReactNode };

const looks = {
  side: {
    shape: "flex items-center gap-2.5 rounded-small px-2.5 py-[7px]",
    here: "bg-sunken font-medium text-ink",
    elsewhere: "text-muted hover:bg-sunken hover:text-ink",
  },
  foot: {
    shape: "flex min-h-12 flex-1 items-center justify-center gap-1 text-[12.5px] [&>span]:ml-0!",
    here: "font-semibold text-ink",
    elsewhere: "text-muted",
  },
};

/** Knows whether its place is the one that is open. */
export function NavLink({ href, look, children }: Props) {
  const path = usePathname();
  const here = href === "/" ? path === "/" : path.startsWith(href);
  const { shape, here: open, elsewhere } = looks[look];
  return (
    <Anchor
      href={href}
      aria-current={here ? "page" : undefined}
      className={`${shape} ${here ? open : elsewhere}`}
    >
      {children}
    </Anchor>
  );
}
