import { GuestOp, HostOp } from "@atoll/protocol";
import type { Sandbox, SandboxEngine } from "@atoll/sandbox";

/** A call of the mini-app that was refused, by its method. */
export type RefusedCall = { readonly method: string; readonly code: string; readonly message: string };

const MAX_CALLS = 1_000;

/** The engine, with every refused call of its guests noted: messages are read on their way, and passed on as they are. */
export function observeEngine(engine: SandboxEngine, refused: RefusedCall[]): SandboxEngine {
  return {
    traits: engine.traits,
    create: async (options) => observeSandbox(await engine.create(options), refused),
  };
}

function observeSandbox(sandbox: Sandbox, refused: RefusedCall[]): Sandbox {
  const methods = new Map<unknown, string>();
  return {
    evaluate: (script) => sandbox.evaluate(script),
    terminate: () => sandbox.terminate(),
    listen: (listener) =>
      sandbox.listen({
        turnEnded: (turn, usage) => listener.turnEnded(turn, usage),
        ended: (end) => listener.ended(end),
        message(text) {
          const [op, id, name] = read(text);
          if (op === GuestOp.call && typeof name === "string" && methods.size < MAX_CALLS)
            methods.set(id, name);
          listener.message(text);
        },
      }),
    deliver(text) {
      const [op, id, ok, error] = read(text);
      const method = op === HostOp.reply && ok === 0 ? methods.get(id) : undefined;
      if (method !== undefined) refused.push({ method, ...describe(error) });
      return sandbox.deliver(text);
    },
  };
}

function read(text: string): readonly unknown[] {
  try {
    const message: unknown = JSON.parse(text);
    return Array.isArray(message) ? message : [];
  } catch {
    // The host refuses it too.
    return [];
  }
}

function describe(error: unknown): { readonly code: string; readonly message: string } {
  const parts: readonly unknown[] = Array.isArray(error) ? error : Object.values(error ?? {});
  const [code = "", message = ""] = parts.filter((part) => typeof part === "string");
  return { code, message };
}
