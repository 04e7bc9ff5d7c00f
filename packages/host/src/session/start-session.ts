import { isAtollError, HostOp } from "@atoll/protocol";
import type { ErrorCode, Launch } from "@atoll/protocol";
import type { Sandbox, SandboxListener } from "@atoll/sandbox";
import type { InstalledMiniApp } from "../installed-mini-app.ts";
import type { EnvironmentSender } from "./environment-sender.ts";
import type { Life } from "./life.ts";
import type { Outbox } from "./outbox.ts";
import type { HostParts } from "./session-context.ts";

export type StartOptions = {
  readonly app: InstalledMiniApp;
  readonly host: Pick<HostParts, "sandboxes" | "apiLevel" | "clock" | "quotas" | "onHostError">;
  readonly listener: SandboxListener;
  readonly life: Life;
  readonly outbox: Outbox;
  readonly environment: EnvironmentSender;
  launch(): Launch;
};

/** The first steps of a session. */
export type Starter = {
  /** Takes a sandbox and evaluates the bundle in it. */
  begin(): void;
  /** The guest has said hello. */
  greeted(): void;
  /** The first batch is there. */
  drawn(): void;
};

/** Creates the starter: bundle first, then start, so that the turn of the start does the first render. */
export function createStarter(options: StartOptions): Starter {
  const { app, life, outbox, environment, host } = options;
  const { clock, quotas } = host;
  let isGreeted = false;
  let isEvaluated = false;
  let deadline: unknown;

  function sendStart(): void {
    if (!isGreeted || !isEvaluated) return;
    outbox.send([HostOp.start, options.launch(), environment.current()]);
    environment.start();
  }

  function take(sandbox: Sandbox): void {
    if (life.isOver()) return sandbox.terminate();
    life.atEnd(() => sandbox.terminate());
    outbox.connect(sandbox);
    deadline = clock.setTimeout(expired, quotas.firstBatchMs);
    life.atEnd(() => clock.clearTimeout(deadline));
    sandbox.listen(options.listener);
    // What the blank said before is replayed by `listen` and may have ended the session.
    if (life.isOver()) return;
    sandbox.evaluate(app.bundle);
    isEvaluated = true;
    sendStart();
  }

  function refuse(apiLevel: number): void {
    life.finish(
      "API_LEVEL_UNSUPPORTED",
      `It needs level ${apiLevel}; this host runs level ${host.apiLevel}.`,
    );
  }

  function expired(): void {
    if (isGreeted) life.finish("FIRST_BATCH_TIMEOUT", `No first batch within ${quotas.firstBatchMs} ms.`);
    else life.finish("WIRE_HELLO", `No hello within ${quotas.firstBatchMs} ms.`);
  }

  function failed(error: unknown): void {
    host.onHostError(error, "sandboxes");
    const code: ErrorCode = isAtollError(error) ? error.code : "ENGINE_CRASHED";
    life.finish(code, "No sandbox could be made.");
  }

  return {
    begin() {
      const { apiLevel } = app.manifest;
      const refused = apiLevel > host.apiLevel;
      // Later in either case: whoever opens the session listens to it first.
      void Promise.resolve()
        .then(() => (refused ? refuse(apiLevel) : host.sandboxes.take().then(take)))
        .catch(failed);
    },
    greeted() {
      isGreeted = true;
      sendStart();
    },
    drawn: () => clock.clearTimeout(deadline),
  };
}
