"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

type Props = { href: Route; name: string; begun: boolean };

export function WalkLink({ href, name, begun }: Props) {
  const here = usePathname() === href;
  const link = useRef<HTMLAnchorElement>(null);
  // On a phone the row of steps is wider than the screen: the one you are at is shown.
  useEffect(() => {
    const row = link.current?.parentElement;
    if (here && row && link.current)
      row.scrollLeft = link.current.offsetLeft - (row.clientWidth - link.current.offsetWidth) / 2;
  }, [here]);
  return (
    <Link
      ref={link}
      href={href}
      aria-current={here ? "step" : undefined}
      className={`flex items-center gap-2.5 whitespace-nowrap rounded-small px-2.5 py-[7px] ${here ? "bg-sunken font-medium text-ink" : "text-muted hover:bg-sunken hover:text-ink"}`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0">
        {begun ? (
          <circle cx="8" cy="8" r="8" className="fill-held" />
        ) : (
          <circle
            cx="8"
            cy="8"
            r="7.25"
            fill="none"
            strokeWidth="1.5"
            className="stroke-line-strong"
          />
        )}
      </svg>
      {name}
      {begun && <span className="sr-only">(has something in it)</span>}
    </Link>
  );
}
