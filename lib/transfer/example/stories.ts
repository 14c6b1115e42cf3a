import { emptyBackups } from "./empty-backups";
import { expiredCertificate } from "./expired-certificate";
import { flagDefault } from "./flag-default";
import { mutedDeadLetters } from "./muted-dead-letters";
import { oldAddress } from "./old-address";
import { payoutTwice } from "./payout-twice";
import { replicaByReplica } from "./replica-by-replica";
import { retriesWithoutBudget } from "./retries-without-budget";
import { slowEvening } from "./slow-evening";
import type { Story } from "./story";
import { strayCommand } from "./stray-command";
import { swappedColumns } from "./swapped-columns";

export const stories: readonly Story[] = [
  strayCommand,
  expiredCertificate,
  retriesWithoutBudget,
  payoutTwice,
  mutedDeadLetters,
  emptyBackups,
  swappedColumns,
  replicaByReplica,
  flagDefault,
  oldAddress,
  slowEvening,
];
