import { connection } from "next/server";

/** An empty dynamic page: what `npm run bench` holds every other page against. */
export default async function Floor() {
  await connection();
  return <main />;
}
