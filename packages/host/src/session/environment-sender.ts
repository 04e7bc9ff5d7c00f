import { HostOp } from "@atoll/protocol";
import type { Environment } from "@atoll/protocol";
import type { Outbox } from "./outbox.ts";

/** Keeps the guest's picture of its surroundings up to date, one message at a time. */
export type EnvironmentSender = {
  current(): Environment;
  patch(patch: Partial<Environment>): void;
  /** From now on patches are sent; before, they only change what `current` says. */
  start(): void;
};

type Changes = Partial<Record<keyof Environment, unknown>>;

/** Creates the sender. Patches that come while one is on its way are joined: a window being resized costs a few messages. */
export function createEnvironmentSender(initial: Environment, outbox: Outbox): EnvironmentSender {
  let environment = initial;
  let pending: Changes | null = null;
  let started = false;
  let onItsWay = false;

  function flush(): void {
    if (pending === null || !started || onItsWay) return;
    const patch = pending;
    pending = null;
    onItsWay = true;
    outbox.send([HostOp.environment, patch as Partial<Environment>], () => {
      onItsWay = false;
      flush();
    });
  }

  return {
    current: () => environment,
    patch(patch) {
      const changes = differing(environment, patch);
      if (changes === null) return;
      environment = { ...environment, ...(changes as Partial<Environment>) };
      if (started) pending = { ...pending, ...changes };
      flush();
    },
    start() {
      started = true;
    },
  };
}

function differing(environment: Environment, patch: Partial<Environment>): Changes | null {
  const changes: Changes = {};
  let any = false;
  for (const name of Object.keys(environment) as (keyof Environment)[]) {
    const value = patch[name];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(environment[name])) continue;
    changes[name] = value;
    any = true;
  }
  return any ? changes : null;
}
