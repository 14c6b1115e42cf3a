import path from "node:path";
import { z } from "zod";
import { MailFrom, SmtpUrl } from "@/lib/env/mail-settings";
import { Refusal } from "@/lib/env/refusal.mjs";
import { keptSecret } from "@/lib/env/secret";

/** Named as the variables are. What is undefined was not given and has no default. */
export type Env = {
  PORT: number;
  /** Where the site listens; undefined is every address of the machine. */
  BIND_ADDRESS: string | undefined;
  /** Scheme, host and port that people type, without a slash at the end. */
  APP_URL: string;
  /** Absolute. */
  DATA_DIR: string;
  DATABASE_URL: string | undefined;
  PG_BINDIR: string | undefined;
  ADMIN_EMAIL: string | undefined;
  ADMIN_PASSWORD: string | undefined;
  ADMIN_TOKEN: string | undefined;
  /** The mail server; without one letters are written and wait. */
  SMTP_URL: string | undefined;
  /** Whom letters come from. */
  MAIL_FROM: string | undefined;
  /** Whether this server sends letters and does the other jobs; others may do them instead. */
  JOBS: "on" | "off";
  /** Else the one in the data folder. Read on first use, so that a build makes no folder. */
  readonly SECRET: string;
};

const Variables = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: "PORT must be a whole number from 1 to 65535, such as 3000.",
    })
    .optional(),
  BIND_ADDRESS: z
    .union([z.ipv4(), z.ipv6()], {
      error: "BIND_ADDRESS must be an IP address of this machine, such as 127.0.0.1.",
    })
    .optional(),
  APP_URL: z
    .string()
    .refine(isOrigin, {
      error:
        "APP_URL must be the address people type, such as https://parapet.example.org, without a path.",
    })
    .optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, {
      error:
        "DATABASE_URL must start with postgresql://, such as postgresql://parapet:password@db.example.org/parapet.",
    })
    .optional(),
  PG_BINDIR: z.string().optional(),
  SECRET: z.string().min(32, { error: "SECRET must have at least 32 characters." }).optional(),
  ADMIN_EMAIL: z
    .email({ error: "ADMIN_EMAIL must be an email address, such as ada@example.org." })
    .optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(15, { error: "ADMIN_PASSWORD must have at least 15 characters." })
    .max(128, { error: "ADMIN_PASSWORD must have at most 128 characters." })
    .optional(),
  ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{32,}$/, {
      error:
        "ADMIN_TOKEN must have at least 32 characters, letters, digits and signs without spaces.",
    })
    .optional(),
  SMTP_URL: SmtpUrl.optional(),
  JOBS: z.enum(["on", "off"], { error: "JOBS must be on or off." }).optional(),
  MAIL_FROM: MailFrom.optional(),
});

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url?.pathname === "/" && !url.search && !url.hash && !url.username;
  return plain === true && (url?.protocol === "http:" || url?.protocol === "https:");
}

const memo = Symbol.for("parapet.env");
type Remembering = { [memo]?: Env };

/** The configuration of this process, parsed once. Throws a Refusal that names every wrong value. */
export function env(): Env {
  const remembering = globalThis as Remembering;
  remembering[memo] ??= parseEnv(process.env, process.cwd());
  return remembering[memo];
}

/**
 * `root` is what a relative DATA_DIR is relative to: the checkout, so that it does not matter in
 * which folder a command is typed. An empty value counts as absent.
 */
export function parseEnv(source: Record<string, string | undefined>, root: string): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const parsed = Variables.safeParse(Object.fromEntries(given));
  const sentences = [
    ...new Set(parsed.error?.issues.map((issue) => issue.message)),
    ...missingCompanions(Object.fromEntries(given)),
  ];
  if (!parsed.success || sentences.length > 0) throw new Refusal(sentences.join("\n"));
  const values = parsed.data;
  const port = Number(values.PORT ?? 3000);
  const dataDir = path.resolve(root, values.DATA_DIR ?? "data");
  return {
    PORT: port,
    BIND_ADDRESS: values.BIND_ADDRESS,
    APP_URL: new URL(values.APP_URL ?? `http://localhost:${port}`).origin,
    DATA_DIR: dataDir,
    DATABASE_URL: values.DATABASE_URL,
    PG_BINDIR: values.PG_BINDIR && path.resolve(root, values.PG_BINDIR),
    ADMIN_EMAIL: values.ADMIN_EMAIL,
    ADMIN_PASSWORD: values.ADMIN_PASSWORD,
    ADMIN_TOKEN: values.ADMIN_TOKEN,
    SMTP_URL: values.SMTP_URL,
    JOBS: values.JOBS ?? "on",
    MAIL_FROM: values.MAIL_FROM,
    get SECRET() {
      return values.SECRET ?? keptSecret(dataDir);
    },
  };
}

/** A password and a token belong to someone, and a letter comes from someone. */
function missingCompanions(given: Record<string, string | undefined>): string[] {
  const alone = ["ADMIN_PASSWORD", "ADMIN_TOKEN"].filter((name) => given[name]);
  return [
    ...(given.ADMIN_EMAIL ? [] : alone).map(
      (name) => `${name} also needs ADMIN_EMAIL, which says whose it is.`,
    ),
    ...(given.SMTP_URL && !given.MAIL_FROM
      ? ["SMTP_URL also needs MAIL_FROM, which says whom emails come from."]
      : []),
  ];
}
