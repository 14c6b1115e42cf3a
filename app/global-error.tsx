"use client";

import { Trouble } from "@/components/shell/trouble";
import "./globals.css";

export default function GlobalError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en" data-theme="light">
      <body>
        <Trouble {...props} />
      </body>
    </html>
  );
}
