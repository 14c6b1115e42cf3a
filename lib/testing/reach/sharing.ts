import { changeEdition, startEdition, withdrawEdition } from "@/lib/sharing/commands";
import { putOut } from "@/lib/sharing/putting-out";
import { getEditionEditor } from "@/lib/sharing/queries";
import type { Table } from "./table";

/** What is struck is for those who strike it: to look is as much as to write. */
export const sharing: Table = {
  changeEdition: (a, w) => changeEdition(a, { ...w.at, title: "A few words" }),
  getEditionEditor: (a, w) => getEditionEditor(a, w.at),
  putOut: (a, w) => putOut(a, { ...w.at, seen: "x" }),
  startEdition: (a, w) => startEdition(a, w.at),
  withdrawEdition: (a, w) => withdrawEdition(a, w.at),
};
