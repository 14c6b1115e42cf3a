import { apiFor } from "./api";
import { build } from "./build";

/** A team with somebody in it, by the API's eyes. */
export async function writer() {
  const actor = await build.actor();
  const [team] = actor.teams;
  if (!team) throw new Error("This actor has no team");
  return { actor, team, api: await apiFor(actor) };
}

/** A postmortem that such a team has begun. */
export async function draft() {
  const made = await writer();
  const { body } = await made.api("POST", "/postmortems", {
    title: "Checkout went dark",
    team: made.team.slug,
  });
  return { ...made, at: `/postmortems/${body.number}`, number: body.number as number };
}
