import type { TrackerKind } from "@/lib/db/generated/enums";
import type { Adapter } from "./adapter";
import { github } from "./github";
import { gitlab } from "./gitlab";
import { jira } from "./jira";
import { linear } from "./linear";

const adapters: Record<TrackerKind, Adapter> = { github, gitlab, jira, linear };

export const adapterFor = (kind: TrackerKind): Adapter => adapters[kind];
