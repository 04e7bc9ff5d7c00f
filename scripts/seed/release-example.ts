import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { RegistryApi, Version } from "@atoll/distribution/registry";
import { isAtollError } from "@atoll/protocol";
import type { Portal } from "./portal.ts";

const POLL_MS = 250;
const PATIENCE_MS = 180_000;

/** Who takes an example to everyone: a creator by their command line, and a reviewer who is not of their team. */
export type People = {
  readonly creator: RegistryApi;
  readonly team: string;
  readonly reviewer: Pick<Portal, "post">;
};

/** A package to send. */
export type SentPackage = {
  readonly id: string;
  readonly name: string;
  readonly zip: Uint8Array<ArrayBuffer>;
};

/**
 * Takes one package from upload to everyone, by the routes that any creator and any reviewer use. What a start before this one began
 * goes on from where it stands: the same bytes are the same version. Throws with the findings when its checks fail.
 */
export async function releaseExample(sent: SentPackage, { creator, team, reviewer }: People): Promise<void> {
  await createApp(creator, { id: sent.id, team, name: sent.name });
  const digest = createHash("sha256").update(sent.zip).digest("base64");
  const { id } = await creator.upload(sent.id, sent.zip, digest);
  const checked = await checkedVersion(creator, id);
  if (checked.state === "checks_failed") throw new Error(findingsOf(checked));
  if (checked.state === "ready") await creator.submit(id);
  if (checked.state === "ready" || checked.state === "in_review") {
    const decision = { outcome: "approved", rules: [], note: "An example of the checkout." };
    await reviewer.post(`/api/review/${id}/decision`, decision);
  }
  if (checked.state !== "released") await release(creator, id);
}

/** The highest version code that an app has used, 0 when it has none. */
export async function highestCode(creator: RegistryApi, appId: string): Promise<number> {
  const apps = await creator.apps();
  if (!apps.some(({ id }) => id === appId)) return 0;
  return Math.max(0, ...(await creator.versions(appId)).map(({ version }) => version.code));
}

async function createApp(creator: RegistryApi, app: Parameters<RegistryApi["createApp"]>[0]): Promise<void> {
  const apps = await creator.apps();
  if (!apps.some(({ id }) => id === app.id)) await creator.createApp(app);
}

async function checkedVersion(creator: RegistryApi, id: string): Promise<Version> {
  return until(async () => {
    const version = await creator.version(id);
    const broken = version.steps.find(({ state }) => state === "error");
    if (broken !== undefined)
      throw new Error(`The check "${broken.name}" could not run: ${broken.reason ?? "no reason given"}`);
    return version.state === "uploaded" || version.state === "checking" ? undefined : version;
  });
}

function findingsOf({ findings }: Version): string {
  const lines = findings
    .filter(({ severity }) => severity === "blocking")
    .map(({ rule, file, line, message, fix }) => `${rule}  ${file ?? ""}:${line ?? ""}  ${message} ${fix}`);
  return `its checks found:\n${lines.join("\n")}`;
}

/** Releases to everyone, once compiling is done. */
async function release(creator: RegistryApi, id: string): Promise<void> {
  await until(async () => {
    try {
      return await creator.release(id, { percent: 100 });
    } catch (error) {
      if (isAtollError(error) && error.code === "STATE_CONFLICT") return undefined;
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
      throw new Error("the registry took longer than three minutes; its output says why.");
    await sleep(POLL_MS);
  }
}
