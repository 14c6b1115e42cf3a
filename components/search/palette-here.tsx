import { getActor } from "@/lib/auth/session";
import { Palette } from "./palette";

/** The palette with the asker's own teams among its commands. */
export async function PaletteHere() {
  const actor = await getActor();
  if (!actor) return null;
  return <Palette teams={actor.teams.map(({ slug, name }) => ({ slug, name }))} />;
}
