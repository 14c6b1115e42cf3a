"use client";

import { createContext, type ReactNode, use } from "react";

type Person = Promise<string | null>;

const WriterContext = createContext<Person | null>(null);

/** Tells the fields below who writes in them. It waits for nothing: pages with fields know by then. */
export function Writer({ person, children }: { person: Person; children: ReactNode }) {
  return <WriterContext value={person}>{children}</WriterContext>;
}

/** The id of whoever is signed in. */
export function useWriter(): string {
  const person = use(WriterContext);
  return (person && use(person)) ?? "nobody";
}
