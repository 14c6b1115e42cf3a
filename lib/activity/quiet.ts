/**
 * The activities that nobody hears of: what is written letter by letter, and what is kept for whoever
 * looks back.
 */
export type Quiet =
  | `action.${"changed" | "dated" | "issue-linked" | "issue-unlinked" | "merged" | "moved" | "recalled" | "removed" | "resettled" | "retitled" | "split" | "unmerged"}`
  | `calendar.${"made" | "revoked"}`
  | "clock.corrected"
  | `coach.${"asked-back" | "quieted"}`
  | `edition.${"changed" | "put-out" | "started" | "withdrawn"}`
  | `event.${"added" | "backed" | "changed" | "moved" | "removed"}`
  | "evidence.removed"
  | `feed-address.${"made" | "revoked"}`
  | `host.${"allowed" | "disallowed"}`
  | `image.${"added" | "captioned"}`
  | `impact-figure.${"added" | "removed"}`
  | `interest.${"added" | "dropped"}`
  | "invitation.accepted"
  | `job.${"dropped" | "retried"}`
  | `layer.${"added" | "backed" | "changed" | "cleared" | "marked" | "moved" | "noted" | "restored" | "retired"}`
  | `lesson.${"changed" | "moved" | "removed"}`
  | "letter.sent-again"
  | "mail.unsubscribed"
  | "membership.changed"
  | `organisation.${"asks-changed" | "founded" | "index-closed" | "index-opened" | "moved" | "renamed"}`
  | `own-word.${"added" | "removed"}`
  | "pace.chosen"
  | `participant.${"added" | "removed"}`
  | "password.changed"
  | `person.${"added" | "deactivated" | "invited" | "provisioned" | "renamed" | "role-changed"}`
  | "postmortem.changed"
  | `practice.${"changed" | "checked" | "left" | "reinstated" | "story-told" | "story-untold" | "token-made" | "token-revoked"}`
  | `remark.${"put-aside" | "taken-up"}`
  | "removal.undone"
  | "repeat.unsaid"
  | "reshaping.undone"
  | `review.${"called-off" | "withdrawn"}`
  | "rhythm.changed"
  | "session.ended"
  | `severity.${"added" | "changed" | "retired"}`
  | `team.${"catches-up-again" | "caught-up" | "created" | "renamed"}`
  | `terms.${"changed" | "ended"}`
  | `token.${"made" | "provisioned" | "revoked"}`
  | "tower.read"
  | `tracker.${"added" | "changed" | "failed" | "removed" | "switched-off" | "switched-on"}`
  | `webhook.${"added" | "changed" | "redelivered" | "removed" | "secret-renewed" | "switched-off" | "switched-on" | "tried"}`
  | `why.${"asked" | "backed" | "changed" | "merged" | "moved" | "pasted" | "removed" | "split"}`;
