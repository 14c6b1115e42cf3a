/** Where a new organisation starts, first met first; it edits its own row. */
export const startingLayers = [
  {
    slug: "self-review",
    name: "Self review",
    purpose: "Reading your own change once more before anybody else does.",
  },
  { slug: "linter", name: "Linter", purpose: "Mistakes that a machine can see without running." },
  {
    slug: "code-review",
    name: "Code review",
    purpose: "What a second pair of eyes notices: intent, risk, what is missing.",
  },
  {
    slug: "unit-tests",
    name: "Unit tests",
    purpose: "A part that no longer does what it promised.",
  },
  {
    slug: "end-to-end-tests",
    name: "End-to-end tests",
    purpose: "Parts that work alone and not together.",
  },
  {
    slug: "staging",
    name: "Staging",
    purpose: "What shows only in a place that is set up like production.",
  },
  { slug: "canary", name: "Canary", purpose: "A change that harms, while few people meet it." },
  {
    slug: "monitoring",
    name: "Monitoring",
    purpose: "Harm that nobody has reported yet: it tells somebody who can act.",
  },
  {
    slug: "rollback",
    name: "Rollback",
    purpose: "Harm that lasts: the way back is short and known.",
  },
] as const;
