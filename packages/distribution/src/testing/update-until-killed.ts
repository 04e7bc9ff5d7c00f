import { createFileReleaseStore } from "../node/file-release-store.ts";
import { createTestDevice } from "./create-test-device.ts";

/** Run as a process: updates a mini-app in the store of a folder, version after version, until it is killed. Says each version it begins. */
const [folder = "", first = "1"] = process.argv.slice(2);
const APP = "com.example.tip";
const { registry, start } = createTestDevice(createFileReleaseStore(folder));

for (let version = 1; ; version += 1) {
  registry.release(APP, version, { code: `code(${version})` });
  // The registry of a run before had the same keys, and has published these already.
  if (version < Number(first)) continue;
  const client = await start();
  process.send?.(version);
  await client.check(APP);
  await client.markStarted(APP, `r${version}`);
}
