/** Entry of the bundle that the realm tests evaluate: a realm as a mini-app finds it, then every check in it. */
import { lockdown } from "../lockdown/index.ts";
import { globalObject } from "../lockdown/primordials.ts";
import { checks } from "./test-checks.ts";
import { eventChecks } from "./test-event-checks.ts";
import { fetchChecks } from "./test-fetch-checks.ts";
import { socketChecks } from "./test-socket-checks.ts";
import { createFakeBridge } from "./test-fake-bridge.ts";
import { createTimers, installWebApis, seedRandom } from "./index.ts";

declare const __send: (text: string) => void;

const reports: unknown[] = [];
const logs: string[] = [];
let nowMs = 1_000_000;
const channel = {
  log: (level: number, text: string) => void logs.push(`${level} ${text}`),
  report: (error: unknown) => void reports.push(error),
};
const timers = createTimers({ now: () => nowMs, timersChanged() {}, report: channel.report });
installWebApis({ channel, timers, now: () => nowMs, bridge: createFakeBridge() });
seedRandom("000102030405060708090a0b0c0d0e0f");
lockdown(globalObject, { __atoll_define() {} });

async function main(): Promise<void> {
  const advance = (ms: number) => timers.runDue((nowMs += ms));
  for (const { title, run } of [...checks, ...eventChecks, ...fetchChecks, ...socketChecks]) {
    reports.length = logs.length = 0;
    try {
      await run({ advance, reports, logs });
      __send(JSON.stringify([title, "ok"]));
    } catch (error) {
      __send(JSON.stringify([title, `${String(error)} ${(error as { stack?: string }).stack}`]));
    }
  }
  __send(JSON.stringify(["globals", Object.getOwnPropertyNames(globalThis).sort().join(" ")]));
}

void main();
