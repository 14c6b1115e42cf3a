import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { ByNumber } from "@/lib/postmortems/schema";
import { EditionChange, EditionStart, PuttingOut } from "@/lib/sharing/schema";
import { EditionEditor } from "./edition-view";
import { PublicBlock, PublicPage, StrangersWhy } from "./public-view";

const one = "/postmortems/{number}/public-edition";
const Saved = z.object({ version: z.number() });

/** What strangers may read of a postmortem. */
// biome-ignore format: a table reads by its columns
export const editions = {
  getEditionEditor: endpoint("GET", one, "Its inside with what is struck, the preview, and what is to be decided", ByNumber, EditionEditor),
  startEdition: endpoint("POST", one, "Begin one; nothing of it is public until somebody makes it public", EditionStart, Saved),
  changeEdition: endpoint("PATCH", one, "Change what is struck, its title or its settings", EditionChange, Saved),
  putOut: endpoint("PUT", `${one}/out`, "Make public exactly the preview that you saw, with the settings that you saw", PuttingOut, Saved),
  withdrawEdition: endpoint("DELETE", `${one}/out`, "Withdraw it at once: nobody outside can read it any more", ByNumber, z.unknown()),
};

export const editionViews = { EditionEditor, PublicPage, PublicBlock, PublicWhy: StrangersWhy };
