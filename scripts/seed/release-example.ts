import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Version } from "@atoll/distribution/registry";
import { ApiRefusal } from "./api.ts";
import type { Api } from "./api.ts";
import { zipWithCode } from "./example-package.ts";
import type { ExamplePackage } from "./example-package.ts";

const POLL_MS = 250;
const PATIENCE_MS = 180_000;

export type People = { readonly creator: Api; readonly reviewer: Api; readonly team: string };

/** Takes one package from upload to everyone, by the routes that any creator and any reviewer use. */
export async function releaseExample(
  built: ExamplePackage,
  { creator, reviewer, team }: People,
): Promise<void> {
  await createApp(creator, { id: built.id, team, name: built.name });
  const sent = await upload(creator, built);
  const checked = await settled(creator, sent.id);
  if (checked.state === "checks_failed") {
    const why = checked.findings.map(
      ({ rule, message, file, line }) => `${rule} ${file ?? ""}:${line ?? ""} ${message}`,
    );
    throw new Error(`${built.id} did not pass its checks:\n${why.join("\n")}`);
  }
  if (checked.state === "ready") await creator.call("POST", `/v1/versions/${sent.id}/submit`, {});
  if (["ready", "in_review"].includes(checked.state)) {
    const decision = { outcome: "approved", rules: [], note: "Example of the checkout." };
    await reviewer.call("POST", `/api/review/${sent.id}/decision`, decision);
  }
  if (checked.state !== "released") await release(creator, sent.id);
}

async function createApp(creator: Api, app: { id: string; team: string; name: string }): Promise<void> {
  const { apps } = await creator.call<{ apps: readonly { id: string }[] }>("GET", "/v1/apps");
  if (!apps.some(({ id }) => id === app.id)) await creator.call("POST", "/v1/apps", app);
}

/** Sends the package under the next free version code. */
async function upload(creator: Api, built: ExamplePackage): Promise<Version> {
  const { versions } = await creator.call<{ versions: readonly Version[] }>(
    "GET",
    `/v1/apps/${built.id}/versions`,
  );
  const highest = Math.max(
    0,
    ...versions.filter(({ state }) => state !== "checks_failed").map(({ version }) => version.code),
  );
  const unfinished = versions.find(({ state }) =>
    ["uploaded", "checking", "ready", "in_review", "approved"].includes(state),
  );
  if (unfinished !== undefined) return unfinished;
  const zip = zipWithCode(built, Math.max(built.code, highest + 1));
  const digest = createHash("sha256").update(zip).digest("base64");
  const { version } = await creator.call<{ version: Version }>("PUT", `/v1/apps/${built.id}/versions`, zip, {
    "content-type": "application/zip",
    digest: `sha-256=${digest}`,
  });
  return version;
}

async function settled(creator: Api, id: string): Promise<Version> {
  return until(async () => {
    const { version } = await creator.call<{ version: Version }>("GET", `/v1/versions/${id}`);
    const broken = version.steps.find(({ state }) => state === "error");
    if (broken !== undefined)
      throw new Error(`The check "${broken.name}" could not run: ${broken.reason ?? "no reason given"}`);
    return ["uploaded", "checking"].includes(version.state) ? undefined : version;
  });
}

/** Releases to everyone, once compiling is done. */
async function release(creator: Api, id: string): Promise<void> {
  await until(async () => {
    try {
      return await creator.call<object>("POST", `/v1/versions/${id}/release`, { percent: 100 });
    } catch (error) {
      if (error instanceof ApiRefusal && error.code === "STATE_CONFLICT") return undefined;
      throw error;
    }
  });
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end)
      throw new Error("The registry took longer than three minutes. Its output says why.");
    await sleep(POLL_MS);
  }
}
