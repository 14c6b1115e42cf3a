/**
 * What the measured postmortems are written with: sentences of the length that people write, some
 * with Markdown in them. `%` becomes a number, `@` a service of the postmortem and each `~` a word of
 * its trade, so that hardly two texts are alike and nothing that the site remembers of one helps it
 * with the next.
 */
export const services = [
  "checkout",
  "storefront",
  "search",
  "identity",
  "billing",
  "ledger",
  "catalogue",
  "notifications",
  "image-proxy",
  "session-store",
  "price-feed",
  "warehouse-sync",
];

export const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"];

export const tags = [
  "deploys",
  "configuration",
  "certificates",
  "retries",
  "caching",
  "queues",
  "migrations",
  "dns",
  "feature-flags",
  "alerts",
  "backups",
  "clocks",
  "capacity",
  "rollback",
  "dependencies",
  "permissions",
];

export const titles = [
  "@ answered one request in % with an error page of ~",
  "Visitors of @ waited % seconds for ~",
  "@ showed ~ that was % minutes old",
  "Mail from @ about ~ arrived twice for % customers",
  "Nobody could sign in to @ for % minutes after the ~ change",
  "@ kept % orders in a queue of ~ that no worker read",
  "A renewed ~ certificate left @ unreachable from % offices",
  "@ lost its cache of ~ and asked the database % times a second",
  "The nightly ~ run of @ started % minutes early and met itself",
  "% reports of @ counted the same ~ twice",
];

export const summaries = [
  "For % minutes a part of the people who came to @ met an empty page or an error. The change that contributed had passed every automatic check, because none of them starts @ and its ~ the way production does. It came with the ~ that ~ needed.",
  "A limit that nobody had looked at for a year was reached on a busy morning. @ slowed down, its callers asked again, and for % minutes the retries were most of the traffic to ~. Both ~ and ~ were behind it.",
  "A job that moves records out of @ stopped without a sound. It was noticed when a colleague from support asked why % customers wrote about the same ~. The way from ~ to ~ has no counter.",
  "The new version of @ read a setting that existed in staging only. Going back took % minutes, most of which went into finding out that going back was possible. Nothing in ~ or ~ said so, and ~ was elsewhere.",
  "@ trusted the clock of one machine. When it was off by % seconds, tokens were refused as not yet valid and people were sent back to the door of ~. Only ~ and ~ keep a clock of their own.",
];

export const passages = [
  "Support received % messages in the first hour. Most of them described the same thing: *a page that never finished loading*, and a second attempt that worked.\n\nNothing was lost; % entries of ~ and ~ were written late, those of ~ first.",
  "Customers saw the old price for up to % minutes. Those who had ordered meanwhile were written to, and got the lower of the two. The list came from ~, by way of ~ and ~.",
  "We had the numbers, and did not know that we had them:\n\n- the share of slow answers of `@` stood on a board that nobody opens\n- the alert went to a channel with % members who had all muted it\n- the runbook named a machine of ~ that was retired with ~ and ~ long ago",
  "The way back was rehearsed in spring, so it took % minutes instead of an afternoon. The person on duty had written the page about ~ that they then followed, with ~ beside ~.",
  "It happened while most of Europe slept. In the middle of the day the same condition would have met about % times as many people, first of all those of ~, ~ and ~.",
  "One of us had the board of `@` open for another reason and noticed the step within % seconds. No alert would have told us for a quarter of an hour, neither ~ nor ~ nor ~.",
];

export const events = [
  "The error share of @ passes % in a thousand on the edge, for ~ and ~.",
  "Version % of @ is on all machines, with ~ and ~.",
  "A colleague in support asks whether anybody else sees empty pages; % customers have written about ~ and ~.",
  "The on-call phone rings for @; the alert is number % of that night, speaks of ~ and ~, and is acknowledged.",
  "We look at the database first: its connections stand at %, which is usual for a Monday of ~ and ~.",
  "`kubectl get pods` shows % restarts of @ beside ~ and ~ in ten minutes.",
  "Decision: back to the version before %, without waiting for the full picture of ~ and ~.",
  "The rollback of @ starts; % of its instances answer ~ and ~ again after a minute.",
  "The queue holds % messages about ~ and ~, and grows no further.",
  "We write to the status page and to the % teams that call @ for ~ and ~.",
  "Traffic is moved away from the zone with the % slow machines of ~ and ~.",
  "All checks are green, and stay so for % minutes. We end the call; ~ and ~ stay under watch.",
  "Nobody can reproduce it with the % accounts that we have for testing; all of them are older than the change of ~ and ~.",
  "A search through the logs of @ for ~ and ~ finds the first occurrence % minutes before the alert.",
];

export const sources = ["deploy log", "#incident", "monitoring", "status page", "on-call phone"];

export const questions = [
  "Why did @ answer with errors although the checks of ~ were green?",
  "Why did nobody notice it in ~ for % minutes?",
  "Why did the change of ~ look harmless in review?",
  "Why did callers of ~ make it worse by asking again?",
  "Why did going back to the old ~ take % minutes?",
  "Why did the alert of ~ not reach anybody who could act?",
];

export const answers = [
  "The check asks whether the process of @ is there, and not whether it can serve a page. It said yes % times while no page of ~ could be served, for ~ comes after ~.",
  "The setting is read at the first request, so a start without it looks like any other. Staging has had it since build %, and ~ reads it from ~ and ~.",
  "Its alert fires on an average over % minutes, in which a short and complete failure of @ is hardly visible: ~ evens out what ~ and ~ show.",
  "The description of the change spoke of a renaming; the file that matters was number % of the list, between ~ and ~, and folded away under ~.",
  "Clients of @ ask again up to % times without waiting in between. Nothing had told their authors what a patient client looks like, and ~ had ~ for an example, which has ~.",
  "The team that knew @ was regrouped in spring. The knowledge moved with people, the alert of ~ stayed with list %, like those of ~ and ~.",
];

export const notes = [
  "It ran, and there was nothing in it that could have seen this: its % examples are from before the change.",
  "Somebody looked, for % minutes, at the part that everybody looks at.",
  "Told us within % seconds, and the right people.",
  "",
  "We have one for the API and none for the pages of @.",
];

export const promises = [
  "Start @ once in the pipeline and open a page of ~ before anything is shipped",
  "Alert on the share of failed answers of @ about ~ over one minute",
  "Give clients of @ a budget for asking ~ again",
  "Move the settings of @ and ~ into one checked file",
  "Rehearse the way back of @ and ~ once a quarter",
  "Send the alerts of @ about ~ to the team that owns it today",
  "Add an index for the listing of ~ that took % ms",
  "Write down who may stop the nightly ~ run of @",
];

export const proofs = [
  "Run % of the pipeline shows it refusing a build that does not start.",
  "The alert fired in the drill of the % machines, and reached the right phone in a minute.",
  "Merged, and seen to work on @ since build %.",
];

export const lessons = [
  "A check that asks whether a process runs says nothing about whether it serves. Let it fetch one page of @ as a visitor would. Ours was green for % minutes, and ~ with ~ was down.",
  "Retries without a budget turn a small failure into a large one. Give every client of @ a budget, and wait longer after every attempt, as ~ and ~ do.",
  "What only production has will break in production first. Compare the settings of both places in the pipeline; we found % differences in @, most of them about ~ and ~.",
  "An alert belongs to a team that exists. When teams change, walk through the list of alerts as you walk through the list of desks: ~ and ~ had none.",
  "A way back that was rehearsed takes minutes, one that was not takes an afternoon. Ours of @ took %, with ~ and ~.",
];
