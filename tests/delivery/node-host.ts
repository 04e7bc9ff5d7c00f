import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReleaseClient } from "@atoll/distribution";
import type { ReleaseClient } from "@atoll/distribution";
import { createFileReleaseStore, loopbackFetch, verifyEd25519 } from "@atoll/distribution/node";
import { applyPatch } from "@atoll/distribution/patch";
import { createDelivery } from "@atoll/host";
import type { Delivery } from "@atoll/host";
import { createSimulator } from "@atoll/simulator";
import type { SimulatedMiniApp } from "@atoll/simulator";

/** A host app in Node: the real client, the real host, QuickJS, and files of its own. */
export type NodeHost = {
  readonly client: ReleaseClient;
  readonly delivery: Delivery;
  /** Opens what is here, or on offer, and follows its session. */
  open(appId: string): Promise<SimulatedMiniApp>;
  /** Cuts the network, or mends it. */
  setOnline(online: boolean): void;
  close(): Promise<void>;
};

/** Starts a host that trusts a registry by its first root alone. `installationId` decides its place in rollouts. */
export async function startNodeHost(
  contentOrigin: string,
  pinnedRoot: string,
  installationId: string = randomUUID(),
): Promise<NodeHost> {
  const folder = mkdtempSync(join(tmpdir(), "atoll-host-"));
  let online = true;
  const client = await createReleaseClient({
    contentOrigin,
    pinnedRoot,
    fetch: (input, init) =>
      online ? loopbackFetch(input, init) : Promise.reject(new TypeError("fetch failed")),
    store: createFileReleaseStore(folder),
    clock: { now: () => Date.now() },
    verify: verifyEd25519,
    sha256: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
    applyPatch,
    randomId: () => installationId,
    platform: "node",
    hostVersion: "1.0.0",
    apiLevel: 1,
    formats: ["js"],
  });
  const simulator = createSimulator();
  const clock = { setTimeout: (run: () => void, ms: number) => setTimeout(run, ms), clearTimeout };
  const unused = () => {
    throw new Error("This host opens through its simulated device.");
  };
  const delivery = createDelivery({ client, host: { open: unused }, clock: clock as never });
  return {
    client,
    delivery,
    async open(appId) {
      const prepared = await delivery.prepare(appId);
      const app = await simulator.open(prepared.app);
      prepared.follow(app.session());
      return app;
    },
    setOnline: (value) => void (online = value),
    async close() {
      delivery.stop();
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
