import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { writePackageZip } from "@atoll/distribution/package";
import type { RegistryApi, Version } from "@atoll/distribution/registry";
import { largeBundle } from "./large-bundle.ts";

const UPLOADS = 5;
const POLL_MS = 50;

/** Seconds from the first byte of an upload to "ready for review", of a mini-app of about a megabyte, one upload after the other. */
export async function measureUploads(creator: RegistryApi, team: string): Promise<number[]> {
  const app = "org.atoll-bench.large";
  await creator.createApp({ id: app, team, name: "Large" });
  const seconds: number[] = [];
  for (let code = 1; code <= UPLOADS; code += 1) {
    const zip = new Uint8Array(writePackageZip(await largeBundle(code)));
    const digest = createHash("sha256").update(zip).digest("base64");
    const start = performance.now();
    const { id } = await creator.upload(app, zip, digest);
    const { state, findings } = await checked(creator, id);
    if (state !== "ready") throw new Error(`The large mini-app is ${state}: ${JSON.stringify(findings)}`);
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds;
}

async function checked(creator: RegistryApi, id: string): Promise<Version> {
  for (;;) {
    const version = await creator.version(id);
    if (version.state !== "uploaded" && version.state !== "checking") return version;
    await sleep(POLL_MS);
  }
}
