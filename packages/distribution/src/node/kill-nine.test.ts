import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { createTestDevice } from "../testing/index.ts";
import { createFileReleaseStore } from "./file-release-store.ts";

const APP = "com.example.tip";
const KILLS = 8;
const folder = mkdtempSync(join(tmpdir(), "atoll-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Created first, so that its registry has the keys that the one of each child has.
const { registry, start } = createTestDevice(createFileReleaseStore(folder));
const script = fileURLToPath(new URL("../testing/update-until-killed.ts", import.meta.url));

/** Lets a process update from version `first` on and ends it, with no chance to tidy up, once it has begun `rounds` updates. */
function updateAndKill(first: number, rounds: number): Promise<number> {
  const child = fork(script, [folder, String(first)], { stdio: "ignore" });
  let last = first;
  child.on("message", (version) => {
    last = Number(version);
    if (last >= first + rounds) child.kill("SIGKILL");
  });
  return new Promise((resolve) => child.once("exit", () => resolve(last)));
}

it("a host that is killed in the middle of updates opens a whole version, and goes on from there", async () => {
  registry.setOnline(false);
  let last = 1;
  let opened = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    last = await updateAndKill(last, (kill % 3) + 1);
    const loaded = await (await start()).load(APP);
    const { code } = loaded.release.version;
    expect(new TextDecoder().decode(loaded.code.bytes)).toBe(`code(${code})`);
    const logo = await loaded.assets.get("assets/logo.png");
    expect(new TextDecoder().decode(logo?.bytes)).toBe(`logo of ${APP} ${code}`);
    expect(code).toBeGreaterThanOrEqual(opened);
    expect(code).toBeGreaterThanOrEqual(last - 1);
    opened = code;
  }
  expect(opened).toBeGreaterThan(KILLS);
});
