"use client";

import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { Coach } from "./coach";

/** The coach of a postmortem's workspace, where a remark that was put aside stays so. */
export function WorkspaceCoach({ children }: { children: ReactNode }) {
  const { number } = useParams<{ number: string }>();
  return <Coach number={Number(number)}>{children}</Coach>;
}
