import { AtollError } from "@atoll/protocol";

import type { EngineReply } from "./engine-reply.ts";
import type { Sandbox } from "./engine.ts";
import type { LiveSandboxOptions } from "./live-sandbox.ts";
import { LiveSandbox } from "./live-sandbox.ts";

/** Loading an engine and evaluating the prelude, on a busy machine. */
const BOOT_MS = 15_000;

/**
 * Waits for an engine's side to say that it is ready; common to all engines that live behind a wire. `connect` is called at once with
 * what takes the engine's replies, now and later. Rejects with the code of the end if that comes first.
 */
export function startSandbox(
  options: LiveSandboxOptions,
  connect: (receive: (reply: EngineReply) => void) => void,
): Promise<Sandbox> {
  return new Promise((resolve, reject) => {
    const live = new LiveSandbox(options);
    const cancel = options.clock.after(BOOT_MS, () => crashed(`not ready after ${BOOT_MS} ms`));
    const crashed = (detail: string) => receive({ kind: "ended", end: { code: "ENGINE_CRASHED", detail } });
    const receive = (reply: EngineReply): void => {
      cancel();
      live.receive(reply);
      if (reply.kind === "ready") resolve(live);
      // After `ready` this changes nothing: the promise is settled.
      else if (reply.kind === "ended")
        reject(new AtollError(reply.end.code, `Not started: ${reply.end.detail}`));
    };
    connect(receive);
  });
}
