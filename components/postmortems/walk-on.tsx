"use client";

import type { Route } from "next";
import Link from "next/link";
import { useParams, usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { walkSteps } from "./walk-steps";

/** The step that the keyboard is on its way to; each step has a foot of its own. */
let awaited: string | null = null;

/**
 * The way on at the foot of a step, and to what was removed here. Alt and Page Down go on from
 * anywhere, in the middle of a sentence too, and the keyboard arrives where one would begin to write;
 * Alt and Page Up go back.
 */
export function WalkOn() {
  const { number } = useParams<{ number: string }>();
  const path = usePathname();
  const { push } = useRouter();
  const here = walkSteps.findIndex(({ step }) => path.endsWith(`/${step}`));
  const address = (at: number) => {
    const to = here === -1 ? undefined : walkSteps[at];
    return to && (`/postmortems/${number}/${to.step}` as Route);
  };
  const [back, on] = [address(here - 1), address(here + 1)];
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== "PageDown" && event.key !== "PageUp")) return;
      event.preventDefault();
      const to = event.key === "PageDown" ? on : back;
      if (!to) return;
      awaited = to;
      push(to);
    };
    document.addEventListener("keydown", walk);
    return () => document.removeEventListener("keydown", walk);
  }, [back, on, push]);
  useEffect(() => {
    if (awaited === path) arrive();
    awaited = null;
  }, [path]);
  const removed = `/postmortems/${number}/removed` as Route;
  return (
    <p
      data-print="off"
      className="mt-10 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2"
    >
      {on && (
        <Link
          href={on}
          aria-keyshortcuts="Alt+PageDown"
          title="Alt and Page Down"
          className={quietLink}
        >
          Next: {walkSteps[here + 1]?.name}
        </Link>
      )}
      {path !== removed && (
        <Link href={removed} prefetch={false} className={`${quietLink} text-[13px]`}>
          Lately removed
        </Link>
      )}
    </p>
  );
}

const quietLink =
  "text-muted underline decoration-line-strong underline-offset-4 hover:text-ink hover:decoration-current";

/** The field that a step begins with; a step names it with `data-begin`. */
function arrive() {
  const main = document.querySelector("main");
  const begin = main?.querySelector<HTMLElement>("[data-begin]");
  const first = main?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, button");
  (begin ?? first)?.focus();
}
