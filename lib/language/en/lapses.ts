import { words } from "./words";

/** Only a mind can do these. The lemma of the tagger. */
export const mindLapses = words(
  "forget neglect overlook misread mistype misremember misjudge blunder bungle botch goof fatfinger disregard misplace misspell",
);
/** Done by a person these are told as a slip; a machine may do them too. */
export const slips = words(
  "misconfigure mishandle mismanage miscalculate misuse misinterpret mislabel misdiagnose misdirect misroute violate",
);
/** What breaks when somebody breaks it. */
export const breaking = words("break crash cripple wreck ruin kill damage sabotage");
export const breakable = words(
  "production prod site website service system build main master pipeline cluster database db api login checkout everything it server app platform deploy deployment staging network dns release cache queue backup monitoring page store shop trunk ci environment rule policy process",
);
/** Harm that a person "caused" or is "responsible for". */
export const harms = words(
  "outage incident failure downtime disruption breach leak loss problem issue error bug crash regression mess breakage degradation interruption corruption accident disaster trouble delay misconfiguration",
);
/** What people owe. Left undone it is told as their failing. */
export const duties = words(
  "check verify test review validate follow read consider communicate inform tell notify document renew update monitor confirm inspect ask escalate think look watch account bother remember doublecheck heed prepare coordinate warn adopt comply adhere report raise announce consult mention acknowledge react respond answer act ensure care examine proofread plan recheck remove rotate disable enable clean mute unmute set add include run page call specify type apply copy close restart revert record hand set write rename rotate switch investigate recognise recognize identify prioritise prioritize anticipate patch allocate provision reserve size scale tag sign lock configure back address mitigate implement patch maintain manage train supervise support act take make do",
);
/** Left undone by "we" these are still a duty, not a report of what was seen or possible. */
export const sharedDuties = words(
  "check act plan verify test review validate follow read consider communicate inform tell notify document renew update monitor confirm inspect ask escalate think look watch account bother remember doublecheck heed prepare coordinate warn adopt comply adhere announce consult acknowledge react respond care examine proofread plan recheck",
);
/** A machine may fail to notify; failing to review, patch or train is told of people only. */
export const ofPeopleOnly = words(
  "patch renew test review communicate disclose inform follow consider train maintain heed investigate act recognise recognize understand appreciate anticipate plan document tell ask escalate think remember bother coordinate consult prepare doublecheck address learn take manage supervise inspect oversee invest prioritise prioritize secure protect",
);
/** Nobody did these: then people are meant, where "we did not notice" only tells what was known. */
export const noticing = words("notice catch spot");
/** What may be skipped, ignored, bypassed or missed. */
export const safeguards = words(
  "check test review step staging canary validation procedure process checklist approval qa lint linter protocol policy guideline rule runbook playbook training verification precaution instruction documentation docs standard peer",
);
export const signals = words(
  "alert alarm warning page notification email signal sign symptom message ticket report error clue flag hint log dashboard graph metric concern advice recommendation anomaly indication ping call escalation mail handover",
);
/** Said of a machine's timing, never of somebody's care. */
export const missable = words(
  "deadline slo sla target goal cutoff window quorum meeting standup train flight lunch call cache budget milestone release estimate you them opportunity",
);
export const badQualities = words(
  "wrong bad broken buggy faulty incorrect untested unreviewed erroneous defective flawed unsafe",
);
export const flaws = words(
  "bug typo error mistake regression defect flaw misconfiguration vulnerability oversight",
);
/** Verbs that carry something bad into the system. */
export const bringing = words(
  "push deploy ship merge commit release apply roll introduce add make run execute issue use enter type pick choose select delete remove drop paste copy restart reboot reset set put upload promote publish send approve sign leave click press create configure write submit install rotate revoke target",
);
export const slipAdverbs = words(
  "accidentally mistakenly inadvertently erroneously wrongly wrongfully unintentionally unwittingly incorrectly improperly hastily thoughtlessly foolishly stupidly naively unwisely blindly lazily incompetently",
);
/** Adjectives for somebody's care or character. */
export const characterWords = words(
  "careless negligent sloppy incompetent reckless irresponsible lazy inattentive complacent unprofessional inexperienced stupid clueless foolish neglectful thoughtless undisciplined ignorant forgetful",
);
/** Adjectives of care that were "not enough". */
export const careWords = words(
  "careful thorough diligent attentive cautious vigilant mindful conscientious meticulous prudent",
);
export const careNouns = words(
  "care attention diligence caution thought discipline vigilance rigour rigor consideration competence professionalism thoroughness",
);
export const mistakes = words(
  "mistake error fault failure negligence carelessness oversight typo blunder slip incompetence inattention misjudgment misjudgement omission recklessness sloppiness ignorance lapse neglect laziness complacency inexperience",
);
