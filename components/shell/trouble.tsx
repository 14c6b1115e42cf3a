"use client";

import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Whatever went wrong, its message stays on the server; the reader gets a number to quote. */
export function Trouble({ error, reset }: Props) {
  return (
    <main id="content" className="mx-auto max-w-[34rem] px-6 py-20">
      <h1 className="text-[29px]">That did not work</h1>
      <p className="mt-2 text-muted">
        Something went wrong on our side, and nothing that you saved is lost. Try again; if it
        stays, tell your administrator
        {error.digest ? (
          <>
            {" "}
            the number <code className="font-mono text-ink">{error.digest}</code>
          </>
        ) : (
          " when it happened"
        )}
        .
      </p>
      <Button variant="primary" className="mt-5" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
