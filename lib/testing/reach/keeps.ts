import { removeOwnWord } from "@/lib/coach/commands";
import { listPutAside } from "@/lib/coach/queries";
import * as row from "@/lib/layers/row-commands";
import * as postmortems from "@/lib/postmortems/commands";
import { recordNearMiss } from "@/lib/review/near-miss";
import * as teams from "@/lib/teams/commands";
import { renameOrganisation } from "@/lib/teams/organisation";
import * as people from "@/lib/teams/people";
import * as organisation from "@/lib/teams/queries";
import * as severities from "@/lib/teams/severities";
import * as transfer from "@/lib/transfer/commands";
import { openExampleOrganisation } from "@/lib/transfer/example/open-example";
import type { Table } from "./table";

const text = "A few words";
const someId = "01980000-0000-7000-8000-000000000000";

/** Changes a team or the organisation: forbidden for whoever neither leads nor administers. */
export const keeps: Table = {
  addLayer: (a) => row.addLayer(a, { name: text }),
  addSeverity: (a) => severities.addSeverity(a, { name: text, meaning: "" }),
  changeLayer: (a, w) => row.changeLayer(a, { slug: w.layer, name: text }),
  changeMembership: (a, w) =>
    teams.changeMembership(a, { slug: w.team, userId: a.userId ?? "", place: "member" }),
  changeRole: (a) => people.changeRole(a, { id: a.userId ?? "", role: "administrator" }),
  changeSeverity: (a) => severities.changeSeverity(a, { id: someId, retired: true }),
  deactivate: (a, w) => people.deactivate(a, { id: w.person }),
  importPasted: (a, w) => transfer.importPasted(a, { content: text, team: w.team, format: "auto" }),
  importPostmortem: (a, w) =>
    transfer.importPostmortem(a, { content: text, team: w.team, format: "auto", commit: true }),
  inviteAgain: (a, w) => people.inviteAgain(a, { id: w.person }),
  invitePerson: (a) =>
    people.invitePerson(a, { name: text, email: "x@example.test", role: "member", teams: [] }),
  listPeople: (a) => organisation.listPeople(a),
  listPutAside: (a) => listPutAside(a),
  openExampleOrganisation: (a) => openExampleOrganisation(a),
  openPostmortem: (a, w) => postmortems.openPostmortem(a, { title: text, team: w.team }),
  removeOwnWord: (a, w) => removeOwnWord(a, { word: w.word }),
  recordNearMiss: (a, w) => recordNearMiss(a, { ...w, happened: text, certain: text, share: true }),
  renameOrganisation: (a) => renameOrganisation(a, { name: text }),
  renameTeam: (a, w) => teams.renameTeam(a, { slug: w.team, name: text }),
};
