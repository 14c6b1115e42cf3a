"use client";

import { Trouble } from "@/components/shell/trouble";

export default function ErrorPage(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <Trouble {...props} />;
}
