import { notFound } from "next/navigation";
import { connection } from "next/server";

/** An empty dynamic page: what `npm run bench` holds every other page against, and nobody else sees. */
export default async function Floor() {
  await connection();
  if (process.env.BENCH !== "on") notFound();
  return <main />;
}
