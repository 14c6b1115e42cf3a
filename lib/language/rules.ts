import type { RuleName } from "./rule-set";

export type RuleText = {
  /** A short lead, shown in bold before the reason. */
  title: string;
  why: string;
  /** Where the idea comes from. The words are ours. */
  source: string;
  sourceUrl?: string;
};

/** Every rule, why it exists and who taught it. Rules for another language keep the same names. */
export const rules: Record<RuleName, RuleText> = {
  "person-at-fault": {
    title: "This names a person.",
    why: "Whoever stood there might have done the same. What stood around them can be changed.",
    source: "Etsy, Debriefing Facilitation Guide: ask how it made sense at the time",
    sourceUrl: "https://extfiles.etsy.com/DebriefingFacilitationGuide.pdf",
  },
  "human-error": {
    title: "This ends the search early.",
    why: "A word for someone's care or character stops the questions just where they get useful.",
    source: "Sidney Dekker, The Field Guide to Understanding ‘Human Error’",
  },
  hindsight: {
    title: "This looks back from the end.",
    why: "It tells of a past that did not happen. What people saw at that moment tells more.",
    source:
      "Sidney Dekker, The Field Guide to Understanding ‘Human Error’: hindsight, counterfactuals",
  },
  "root-cause": {
    title: "This speaks of one cause.",
    why: "Several conditions had to come together; each of them can be changed.",
    source: "John Allspaw, The Infinite Hows",
    sourceUrl: "https://www.oreilly.com/radar/the-infinite-hows/",
  },
  "blame-by-passive": {
    title: "This blames without a name.",
    why: "The sentence hides who, yet still says that someone was not careful.",
    source: "PagerDuty, Postmortem Documentation: the blameless postmortem",
    sourceUrl: "https://postmortems.pagerduty.com/culture/blameless/",
  },
  "vague-action": {
    title: "Nobody could tell when this is done.",
    why: "An action helps when it names what will be different and how one would see it.",
    source: "Google, Site Reliability Engineering, chapter 15: Postmortem Culture",
    sourceUrl: "https://sre.google/sre-book/postmortem-culture/",
  },
  "no-owner": {
    title: "Nobody has taken this yet.",
    why: "An action without an owner waits for somebody who never comes.",
    source: "Google, Site Reliability Engineering, chapter 15: Postmortem Culture",
    sourceUrl: "https://sre.google/sre-book/postmortem-culture/",
  },
};

export type { RuleName } from "./rule-set";
export const ruleNames = Object.keys(rules) as readonly RuleName[];
