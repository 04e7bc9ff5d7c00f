import { join, resolve } from "node:path";
import * as z from "zod";

/** What an operator decides, decoded once. */
export type Config = {
  readonly port: number;
  readonly dataDir: string;
  readonly role: "web" | "worker" | "all";
  readonly production: boolean;
  /** Undefined for the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  readonly s3: S3Config | undefined;
  /** Name of this registry in everything it signs. */
  readonly registryId: string;
  readonly shellOrigin: string;
  readonly portalOrigin: string;
  readonly contentOrigin: string;
  /** Domains that this machine answers for in development. */
  readonly networkMap: Readonly<Record<string, string>>;
};

export type S3Config = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** The configuration cannot be used; the message says which variable and what to write. */
export class ConfigError extends Error {}

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  ATOLL_DATA: z.string().default(join(".atoll", "data")),
  ATOLL_ROLE: z.enum(["web", "worker", "all"]).default("all"),
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  S3_ENDPOINT: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  ATOLL_REGISTRY_ID: z
    .string()
    .regex(/^[a-z0-9.-]{1,64}$/)
    .default("localhost"),
  ATOLL_SHELL_ORIGIN: origin.optional(),
  ATOLL_PORTAL_ORIGIN: origin.optional(),
  ATOLL_CONTENT_ORIGIN: origin.optional(),
  ATOLL_NETWORK_MAP: z.string().default("{}"),
});

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
    throw new ConfigError(`${name} is "${env[name]}": ${issue?.message}. Correct it, or leave it out.`);
  }
  const from = parsed.data;
  const config: Config = {
    port: from.PORT,
    dataDir: resolve(from.ATOLL_DATA),
    role: from.ATOLL_ROLE,
    production: from.NODE_ENV === "production",
    databaseUrl: from.DATABASE_URL,
    s3: readS3(from),
    registryId: from.ATOLL_REGISTRY_ID,
    shellOrigin: from.ATOLL_SHELL_ORIGIN ?? `http://localhost:${from.PORT}`,
    portalOrigin: from.ATOLL_PORTAL_ORIGIN ?? `http://portal.localhost:${from.PORT}`,
    contentOrigin: from.ATOLL_CONTENT_ORIGIN ?? `http://content.localhost:${from.PORT}`,
    networkMap: readNetworkMap(from.ATOLL_NETWORK_MAP),
  };
  checkOrigins(config);
  return config;
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

function readNetworkMap(text: string): Readonly<Record<string, string>> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    throw new ConfigError(
      "ATOLL_NETWORK_MAP is not a JSON object of domains and origins. Correct it, or leave it out.",
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
