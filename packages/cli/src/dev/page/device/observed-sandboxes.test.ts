import { GuestOp, HostOp } from "@atoll/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CallRecord } from "../messages.ts";
import { createCallLog } from "./observed-sandboxes.ts";

function record() {
  const calls: CallRecord[] = [];
  let nowMs = 100;
  const log = createCallLog("1", { onCall: (call) => calls.push(call), now: () => (nowMs += 10) });
  return { log, calls };
}

it("pairs calls with their answers: method, sizes, outcome, time", () => {
  const { log, calls } = record();
  log.sent(JSON.stringify([GuestOp.call, 1, "network.fetch", { url: "https://a.example" }, 0]));
  log.sent(JSON.stringify([GuestOp.call, 2, "media.getPhotos", {}, 0]));
  log.delivered(JSON.stringify([HostOp.reply, 2, 0, { code: "PERMISSION_DENIED", message: "No." }]));
  log.delivered(JSON.stringify([HostOp.reply, 1, 1, { status: 200 }]));
  expect(calls.slice(2)).toMatchObject([
    { key: "1:2", method: "media.getPhotos", outcome: "PERMISSION_DENIED", message: "No.", ms: 10 },
    { key: "1:1", method: "network.fetch", outcome: "ok", paramsLength: 27, resultLength: 14, ms: 30 },
  ]);
});

it("takes whatever a guest sends, and answers to calls that were never made", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { log } = record();
      for (const each of [text, `[${GuestOp.call},${text}]`, `[${GuestOp.call},1,${text}]`]) log.sent(each);
      log.delivered(`[${HostOp.reply},99,1,${JSON.stringify(text)}]`);
    }),
  );
});
