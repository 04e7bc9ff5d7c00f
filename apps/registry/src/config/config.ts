import { join, resolve } from "node:path";
import * as z from "zod";

/** What an operator decides, decoded once. */
export type Config = {
  readonly port: number;
  readonly dataDir: string;
  /** Folder of the signing keys, for the signer alone. */
  readonly keysDir: string;
  readonly role: "web" | "worker" | "all";
  readonly production: boolean;
  /** Undefined for the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  readonly s3: S3Config | undefined;
  /** Signs cookies and encrypts second factors; the same for all replicas. Undefined for one that is made and kept in the data folder. */
  readonly authSecret: string | undefined;
  /** Name of this registry in everything it signs. */
  readonly registryId: string;
  readonly shellOrigin: string;
  readonly portalOrigin: string;
  readonly contentOrigin: string;
  /** Domains that this machine answers for in development. */
  /** Opens /metrics; without one it is open in development and closed in production. */
  readonly metricsToken: string | undefined;
  /** Within how many hours a reviewer decides: shown to creators, not enforced. */
  readonly reviewTargetHours: number;
  /** Path of the Chromium that takes pictures of versions; undefined for none. */
  readonly chromium: string | undefined;
  /** Steps of the pipeline that are not as strict here as they are by default. */
  readonly steps: Readonly<Record<string, StepSwitches>>;
  /** Whether the provider that moves no money takes orders. */
  readonly testPayments: boolean;
  readonly networkMap: Readonly<Record<string, string>>;
};

export type S3Config = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** How strict a step of the pipeline is. */
export type StepSwitches = {
  /** Whether a blocking finding stops the version. */
  readonly enforced: boolean;
  /** Whether a version waits for the step when it cannot run. */
  readonly required: boolean;
};

/** The configuration cannot be used; the message says which variable and what to write. */
export class ConfigError extends Error {}

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  ATOLL_DATA: z.string().default(join(".atoll", "data")),
  ATOLL_KEYS: z.string().optional(),
  ATOLL_ROLE: z.enum(["web", "worker", "all"]).default("all"),
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  S3_ENDPOINT: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  ATOLL_AUTH_SECRET: z.string().min(32, "use at least 32 characters that nobody can guess").optional(),
  ATOLL_REGISTRY_ID: z
    .string()
    .regex(/^[a-z0-9.-]{1,64}$/)
    .default("localhost"),
  ATOLL_SHELL_ORIGIN: origin.optional(),
  ATOLL_PORTAL_ORIGIN: origin.optional(),
  ATOLL_CONTENT_ORIGIN: origin.optional(),
  ATOLL_METRICS_TOKEN: z.string().min(20, "use at least 20 characters that nobody can guess").optional(),
  ATOLL_REVIEW_TARGET_HOURS: z.coerce.number().min(1).max(1_000).default(72),
  ATOLL_CHROMIUM: z.string().optional(),
  ATOLL_STEPS: z.string().default("{}"),
  ATOLL_TEST_PAYMENTS: z.enum(["on", "off"]).optional(),
  ATOLL_NETWORK_MAP: z.string().default("{}"),
});

const networkMapSchema = z.record(z.string(), z.string());
const stepsSchema = z.record(
  z.string(),
  z.strictObject({ enforced: z.boolean().default(true), required: z.boolean().default(true) }),
);

/** Reads the configuration from environment variables. Throws ConfigError. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    if (name === "PORT")
      throw new ConfigError(
        `PORT is "${env["PORT"]}". Set it to a number from 0 to 65535, or leave it out for 4000.`,
      );
    // Security: secrets are not printed.
    const value = name.includes("SECRET") ? "not usable" : `"${env[name]}"`;
    throw new ConfigError(`${name} is ${value}: ${issue?.message}. Correct it, or leave it out.`);
  }
  const from = parsed.data;
  const config: Config = {
    port: from.PORT,
    dataDir: resolve(from.ATOLL_DATA),
    keysDir: resolve(from.ATOLL_KEYS ?? join(from.ATOLL_DATA, "keys")),
    role: from.ATOLL_ROLE,
    production: from.NODE_ENV === "production",
    databaseUrl: from.DATABASE_URL,
    s3: readS3(from),
    authSecret: from.ATOLL_AUTH_SECRET,
    registryId: from.ATOLL_REGISTRY_ID,
    ...readOrigins(from),
    metricsToken: from.ATOLL_METRICS_TOKEN,
    reviewTargetHours: from.ATOLL_REVIEW_TARGET_HOURS,
    chromium: from.ATOLL_CHROMIUM === "" ? undefined : from.ATOLL_CHROMIUM,
    steps: readJson("ATOLL_STEPS", from.ATOLL_STEPS, stepsSchema),
    // Security: in production what costs nothing is sold only where the operator says so.
    testPayments: (from.ATOLL_TEST_PAYMENTS ?? (from.NODE_ENV === "production" ? "off" : "on")) === "on",
    networkMap: readJson("ATOLL_NETWORK_MAP", from.ATOLL_NETWORK_MAP, networkMapSchema),
  };
  checkOrigins(config);
  checkAuthSecret(config);
  return config;
}

/** Replicas share a database; with a secret each, they would not know each other's cookies. */
function checkAuthSecret({ production, databaseUrl, authSecret }: Config): void {
  if (!production || databaseUrl === undefined || authSecret !== undefined) return;
  throw new ConfigError(
    "DATABASE_URL is set: set ATOLL_AUTH_SECRET too, to the same 32 characters or more for every replica.",
  );
}

function readOrigins(from: z.output<typeof environment>) {
  return {
    shellOrigin: from.ATOLL_SHELL_ORIGIN ?? `http://localhost:${from.PORT}`,
    portalOrigin: from.ATOLL_PORTAL_ORIGIN ?? `http://portal.localhost:${from.PORT}`,
    contentOrigin: from.ATOLL_CONTENT_ORIGIN ?? `http://content.localhost:${from.PORT}`,
  };
}

/** The configuration once its port is known: an origin at port 0 is at the port that was taken. */
export function atPort(config: Config, port: number): Config {
  const moved = (text: string) => {
    const url = new URL(text);
    if (url.port === "0") url.port = String(port);
    return url.origin;
  };
  return {
    ...config,
    port,
    shellOrigin: moved(config.shellOrigin),
    portalOrigin: moved(config.portalOrigin),
    contentOrigin: moved(config.contentOrigin),
  };
}

function readS3(from: z.output<typeof environment>): S3Config | undefined {
  if (from.S3_BUCKET === undefined) return undefined;
  const {
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = from;
  if (endpoint === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    throw new ConfigError(
      "S3_BUCKET is set: set S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY too.",
    );
  }
  return { endpoint, bucket: from.S3_BUCKET, region: from.S3_REGION, accessKeyId, secretAccessKey };
}

function readJson<Schema extends z.ZodType>(name: string, text: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new ConfigError(
      `${name} is "${text}", which is not the JSON it should be. Correct it, or leave it out.`,
    );
  }
}

/** Security: shell, portal and content share nothing, so that no creator's byte is ever at the address of a cookie. */
function checkOrigins({ shellOrigin, portalOrigin, contentOrigin, production }: Config): void {
  const hosts = new Set([shellOrigin, portalOrigin, contentOrigin].map((each) => new URL(each).hostname));
  if (hosts.size < 3) {
    throw new ConfigError(
      "ATOLL_SHELL_ORIGIN, ATOLL_PORTAL_ORIGIN and ATOLL_CONTENT_ORIGIN must have three different host names.",
    );
  }
  const insecure = [shellOrigin, portalOrigin, contentOrigin].find((each) => !each.startsWith("https:"));
  if (production && insecure !== undefined) {
    throw new ConfigError(
      `${insecure} is not https. In production set the three ATOLL_*_ORIGIN to https addresses.`,
    );
  }
}
