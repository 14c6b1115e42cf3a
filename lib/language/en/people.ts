import { words } from "./words";

/** Words for one who works on the system. Plurals are found by their singular. */
export const roles = words(`
  engineer developer dev operator admin administrator sysadmin sre dba programmer coder tester
  technician architect analyst designer consultant contractor freelancer specialist expert
  scientist researcher intern trainee junior senior newcomer newbie rookie novice apprentice student
  employee staffer staff colleague coworker teammate member maintainer contributor committer author
  reviewer approver owner deployer releaser oncall responder commander facilitator coordinator
  lead manager director supervisor boss chief head cto ceo cio ciso vp president executive officer
  moderator volunteer person people human individual guy guys man woman men women folks somebody
  someone dispatcher planner trader clerk agent_on_duty handler watcher attendant electrician
  mechanic installer instructor teacher pilot crew captain partner founder cofounder successor
  predecessor writer editor assignee submitter committee
  secretary receptionist nurse doctor physician surgeon midwife paramedic caretaker janitor
  cashier accountant bookkeeper librarian auditor foreman storekeeper housekeeper sailor lawyer
  attorney lecturer professor coworker freelancer temp
`);

/** Words for many who act as one. */
export const groups = words(`
  team squad tribe guild crew department division organisation organization company management
  leadership vendor provider supplier subcontractor agency helpdesk qa devops netops ops operations
  support security_team infosec infra_team hr procurement board personnel workforce shift
  staff employees people folks everybody community core_team administration
`);

/** They run in machines as well: "the worker failed". Behind such a word they walk. */
export const rolesOfBoth = words("worker driver inspector cleaner guard porter conductor warden");
export const makesPerson = words(`
  construction social health field ward truck bus train tram delivery night duty security factory
  tour safety hospital office bank aid postal van taxi
`);

/** They stand for the people there when no article does: "marketing did not tell us". */
export const departments = words(`
  marketing sales finance accounting purchasing procurement logistics facilities legal engineering
  operations payroll editorial compliance
`);
/** "Payment operations" are people, "write operations" are not. */
export const ofDepartments = words(`
  business payment payments it network tech technical field our store flight clinical cloud site
  security infrastructure platform production their ground ward hospital customer retail
`);

/** People outside, who use or attack the system. */
export const outsiders = words(`
  user customer client visitor subscriber shopper buyer player guest reader viewer attacker hacker
  adversary intruder phisher scammer spammer thief consumer tenant passenger patient citizen merchant
  validator miner farmer trader_outside threat_actor bad_actor actor
`);

/** A role becomes a thing behind such a word: "the etcd operator", "a cert manager". */
export const makesThing = words(`
  kubernetes k8s etcd prometheus package cert certificate secret secrets task job cluster node queue
  session window process file traffic replication load resource memory device volume network account
  password config configuration context transaction lock cache connection database db state event
  data istio postgres kafka mysql redis mongodb elasticsearch workflow airflow metrics logs helm argo
  flux api cloud service ci build test lifecycle controller log entity tag display desktop boot
`);

export const wePronouns = words("we us ourselves ourself");
export const personPronouns = words("i me he she him you yourself myself himself herself whoever");
export const anybody = words("somebody someone anyone anybody everyone everybody people whoever");
export const nobody = words("nobody none");
export const thingPronouns = words(
  "it this that these those which what there something anything everything nothing itself all both",
);
