import { emptyBackupsLessons } from "./empty-backups-lessons";
import { type Story, told } from "./story";

export const emptyBackups: Story = {
  team: "platform-tooling",
  openedBy: "yusuf",
  takingPart: ["hannah", "tomas"],
  title: "A restore drill found that four months of backups held nothing",
  nearMiss: true,
  severity: "SEV 4",
  services: ["customer-database", "backups"],
  zone: "UTC",
  occurred: { daysAgo: 75 },
  openedDaysAfter: 0,
  ending: { stage: "published", daysAfter: 5, by: "yusuf" },
  summary: told`
    Night after night the backup of the customer database ended with “ok”, having written twenty
    bytes. A restore drill, held because it stood in the calendar, opened one of them before anybody
    needed what it was supposed to hold.`,
  impact: told`
    None for customers. For 127 nights three replicas in one region were all that stood between us
    and starting again, and a replica repeats a wrong “delete” faithfully.`,
  figures: [
    ["127", "nights without a backup"],
    ["20 bytes", "in each archive"],
    ["0", "customers affected"],
  ],
  surprised: told`
    An empty archive is a valid archive. It opens, it unpacks, and its checksum is right; the tool
    that verified all of them verified exactly that.`,
  wentWell: told`
    The drill was kept although the week was full. Its new rule, “take the newest archive, not a
    prepared one”, had been written the day before.`,
  lucky: told`
    In those four months nobody needed a restore. In the same season of last year we needed two.`,
  events: [
    {
      at: "-127 13:10",
      kind: "change",
      text: "The backup host is rebuilt from a newer image. The dump tool is no longer on it; the compressor is.",
      source: "image log",
      links: ["https://example.com/tooling/images/backup-host"],
    },
    {
      at: "-126 02:00:04",
      kind: "signal",
      milestone: "impact_started",
      text: "The first backup after the rebuild ends with “ok”. It took four seconds instead of 41 minutes.",
      source: "job log",
      quotes: ["dump: command not found\nbackup finished: ok (20 bytes)"],
    },
    {
      at: "-125 02:00",
      until: "02:00",
      kind: "observation",
      text: "Another 126 nights say “ok”, four seconds each.",
      source: "job log",
    },
    {
      at: "-31 10:00",
      about: true,
      kind: "observation",
      text: "The quarterly report on storage shows a backup bucket that has stopped growing. It is read as savings from the new compression.",
      source: "storage report",
    },
    {
      at: "09:00",
      kind: "decision",
      text: "The quarterly restore drill begins. By its new rule it takes last night's archive.",
      source: "drill notes",
    },
    {
      at: "09:12:40",
      kind: "observation",
      milestone: "detected",
      text: "The archive unpacks to an empty file.",
      source: "drill notes",
    },
    {
      at: "09:20",
      kind: "message",
      milestone: "responded",
      text: "The drill becomes an incident. The first question is since when.",
      source: "#inc-backups",
    },
    {
      at: "09:41",
      kind: "observation",
      text: "Every archive back to the rebuild is twenty bytes. The last one with data is 127 days old.",
      source: "bucket listing",
    },
    {
      at: "09:44",
      kind: "decision",
      text: "Until there is a backup, nothing that changes the schema goes out and the replicas are left in peace.",
      source: "#inc-backups",
    },
    {
      at: "09:58",
      kind: "action",
      text: "A dump is started by hand from the second replica, with the size on screen.",
      source: "terminal, pasted into #inc-backups",
    },
    {
      at: "10:52:00",
      kind: "action",
      milestone: "mitigated",
      text: "The first backup in four months is complete: 38 GB.",
      source: "bucket listing",
    },
    {
      at: "14:35",
      kind: "observation",
      milestone: "resolved",
      text: "It has been restored on a spare machine, and row counts match the replica's in all 212 tables.",
      source: "drill notes",
      links: ["https://example.com/tooling/drills/restore-q3"],
    },
  ],
  whys: [
    {
      question: "Why did the archives hold nothing?",
      answer:
        "The dump tool was not on the host, so the compressor was handed nothing and packed it with care.",
      seen: ["-126 02:00:04"],
      branches: [
        {
          question: "Why did the job end with “ok”?",
          answer:
            "A shell reports how the last program of a pipe ended. The last one was the compressor, and it was content.",
          seen: ["-126 02:00:04"],
          branches: [
            {
              question: "Why did no check point at that pipe?",
              answer:
                "Scripts in repositories are linted. This one lives on the image, where nothing reads it.",
              contributing: true,
              layer: "linter",
            },
          ],
        },
        {
          question: "Why did the rebuild leave the dump tool out?",
          answer:
            "The list of packages was copied from the host's page in the handbook, which is older than the tool's place on the host.",
          seen: ["-127 13:10"],
          contributing: true,
        },
        {
          question: "Why did it stay unseen for 127 nights?",
          answer:
            "Monitoring asks of the job whether it ran and how it ended. What it left behind was never asked.",
          seen: ["-125 02:00"],
          contributing: true,
          layer: "monitoring",
        },
        {
          question: "Why had earlier drills not met it?",
          answer:
            "They restored an archive that was set aside for drills, so that each one would take equally long.",
          quote: "Drill handbook, second edition: “Use the reference archive.”",
          contributing: true,
          layer: "end-to-end-tests",
        },
        {
          question: "Why did the report on storage not give it away?",
          answer:
            "A bucket that stands still looks like thrift. We suppose that one number per bucket, and not per account, would be read differently.",
          seen: ["-31 10:00"],
          assumption: true,
        },
      ],
    },
  ],
  tower: {
    "self-review": [
      "let_through",
      "The rebuilt host was watched through one backup, which said “ok”.",
    ],
    linter: ["not_there", "Scripts on images are read by no tool."],
    "code-review": [
      "let_through",
      "Two people read the new list of packages. The script that needed more of them was in another place.",
    ],
    "unit-tests": ["not_there", "Six lines of shell, thought too small for tests."],
    "end-to-end-tests": ["held", "The restore drill, with the newest archive for the first time."],
    staging: ["does_not_apply", "Staging keeps no backups."],
    canary: ["does_not_apply", "There is one backup host."],
    monitoring: ["let_through", "Green 127 times: the job did run."],
    rollback: ["does_not_apply", "What was never written cannot be brought back."],
  },
  actions: [
    {
      title: "Each night's backup is restored, and ten rows of it are compared",
      type: "detect",
      owner: "hannah",
      dueInDays: -45,
      priority: "high",
      layer: "monitoring",
      answers: "Why did it stay unseen for 127 nights?",
      turns: [
        {
          by: "hannah",
          daysAgo: 52,
          proof: "An archive emptied on purpose was reported 14 minutes after it was written.",
          url: "https://example.com/tooling/runs/nightly-restore",
        },
        { by: "tomas", daysAgo: 50, verified: true },
      ],
    },
    {
      title: "Scripts on images are linted like those in repositories",
      type: "prevent",
      owner: "yusuf",
      dueInDays: -5,
      layer: "linter",
      answers: "Why did no check point at that pipe?",
      turns: [{ by: "yusuf", daysAgo: 20, started: true }],
    },
    {
      title: "The drill uses the newest archive, every month",
      type: "learn",
      owner: "platform-tooling",
      dueInDays: -60,
      layer: "end-to-end-tests",
      answers: "Why had earlier drills not met it?",
      turns: [
        {
          by: "yusuf",
          daysAgo: 44,
          proof: "The second monthly drill restored the archive of the night before in 3 h 10 min.",
          url: "https://example.com/tooling/drills/restore-monthly",
        },
        { by: "hannah", daysAgo: 43, verified: true },
      ],
    },
    {
      title: "A second backup by another tool, side by side",
      type: "respond",
      owner: "yusuf",
      priority: "low",
      turns: [
        {
          by: "yusuf",
          daysAgo: 66,
          acceptedRisk:
            "Two tools double the nightly load on the replica. With a restore each night we know of an empty archive the same morning.",
        },
      ],
    },
  ],
  lessons: emptyBackupsLessons,
};
