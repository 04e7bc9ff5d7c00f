import * as z from "zod";
import {
  appSchema,
  deviceCodeSchema,
  issuedTokenSchema,
  meSchema,
  releaseStateSchema,
  teamSchema,
  versionPageSchema,
  versionSchema,
} from "./api.ts";
import type { App, DeviceCode, IssuedToken, Me, ReleaseState, Team, Version, VersionPage } from "./api.ts";
import { exchange } from "./exchange.ts";
import type { Asked, Connection } from "./exchange.ts";

/** Who the command line is to a registry. */
const CLIENT_ID = "atoll-cli";

/** The registry's API for creators, as functions. Each throws the registry's code, REGISTRY_UNREACHABLE or REGISTRY_UNREADABLE. */
export type RegistryApi = {
  /** Asks for a device login. */
  deviceCode(): Promise<DeviceCode>;
  /** The token of an approved device login. Throws AUTHORIZATION_PENDING, TOKEN_EXPIRED. */
  deviceToken(deviceCode: string): Promise<IssuedToken>;
  me(): Promise<Me>;
  teams(): Promise<readonly Team[]>;
  createTeam(name: string): Promise<{ readonly id: string }>;
  apps(): Promise<readonly App[]>;
  createApp(app: Pick<App, "id" | "team" | "name">): Promise<App>;
  /** The newest hundred, newest first. */
  versions(appId: string): Promise<readonly Version[]>;
  /** A hundred of them; `after` is what the page before calls `next`, empty for the first. */
  versionPage(appId: string, after: string): Promise<VersionPage>;
  version(versionId: string): Promise<Version>;
  /** Sends a package. `digest` is its SHA-256 in base64. */
  upload(
    appId: string,
    body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
    digest: string,
  ): Promise<Version>;
  /** Sends a version that is ready to review. */
  submit(versionId: string): Promise<Version>;
  /** Runs the checks of a version again. */
  retry(versionId: string): Promise<Version>;
  releases(appId: string): Promise<readonly ReleaseState[]>;
  release(
    versionId: string,
    to: { readonly percent: number; readonly channel?: string },
  ): Promise<ReleaseState>;
  rollout(releaseId: string, percent: number): Promise<ReleaseState>;
  pause(releaseId: string): Promise<ReleaseState>;
  resume(releaseId: string): Promise<ReleaseState>;
  rollback(appId: string, releaseId: string): Promise<ReleaseState>;
};

export type RegistryApiOptions = {
  readonly origin: string;
  readonly token?: string;
  /** `/v1` for a token, which is the default; `/api` for the portal's own pages and their cookie. */
  readonly base?: "/v1" | "/api";
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
};

const versionAnswer = z.strictObject({ version: versionSchema });
const releaseAnswer = z.strictObject({ release: releaseStateSchema });

/** Speaks to a registry at an origin. */
export function createRegistryApi({
  origin,
  token,
  base = "/v1",
  fetch = globalThis.fetch,
  signal,
}: RegistryApiOptions): RegistryApi {
  const connection: Connection = {
    origin,
    fetch,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(signal !== undefined && { signal }),
  };
  const ask = <Schema extends z.ZodType>(
    method: Asked<Schema>["method"],
    path: string,
    answer: Schema,
    body?: object,
  ) => exchange(connection, { method, path: base + path, answer, ...(body !== undefined && { body }) });
  const version = async (method: "GET" | "POST", path: string, body?: object) =>
    (await ask(method, path, versionAnswer, body)).version;
  const release = async (path: string, body: object) =>
    (await ask("POST", path, releaseAnswer, body)).release;
  return {
    deviceCode: () => ask("POST", "/device/code", deviceCodeSchema, { clientId: CLIENT_ID }),
    deviceToken: (deviceCode) =>
      ask("POST", "/device/token", issuedTokenSchema, { clientId: CLIENT_ID, deviceCode }),
    me: () => ask("GET", "/me", meSchema),
    teams: async () => (await ask("GET", "/teams", z.strictObject({ teams: z.array(teamSchema) }))).teams,
    createTeam: (name) => ask("POST", "/teams", z.object({ id: z.string() }), { name }),
    apps: async () => (await ask("GET", "/apps", z.strictObject({ apps: z.array(appSchema) }))).apps,
    createApp: (app) => ask("POST", "/apps", appSchema, app),
    versions: async (appId) =>
      (await ask("GET", `/apps/${part(appId)}/versions`, versionPageSchema)).versions,
    versionPage: (appId, after) =>
      ask("GET", `/apps/${part(appId)}/versions?after=${part(after)}`, versionPageSchema),
    version: (id) => version("GET", `/versions/${part(id)}`),
    upload: async (appId, body, digest) => {
      const headers = { "content-type": "application/zip", digest: `sha-256=${digest}` };
      const path = `${base}/apps/${part(appId)}/versions`;
      return (await exchange(connection, { method: "PUT", path, answer: versionAnswer, body, headers }))
        .version;
    },
    submit: (id) => version("POST", `/versions/${part(id)}/submit`, {}),
    retry: (id) => version("POST", `/versions/${part(id)}/retry`, {}),
    releases: async (appId) =>
      (
        await ask(
          "GET",
          `/apps/${part(appId)}/releases`,
          z.strictObject({ releases: z.array(releaseStateSchema) }),
        )
      ).releases,
    release: (id, to) => release(`/versions/${part(id)}/release`, to),
    rollout: (id, percent) => release(`/releases/${part(id)}/rollout`, { percent }),
    pause: (id) => release(`/releases/${part(id)}/pause`, {}),
    resume: (id) => release(`/releases/${part(id)}/resume`, {}),
    rollback: (appId, id) => release(`/apps/${part(appId)}/rollback`, { release: id }),
  };
}

function part(text: string): string {
  return encodeURIComponent(text);
}
