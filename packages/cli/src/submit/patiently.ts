import { ERROR_CODES, isAtollError } from "@atoll/protocol";
import type { CommandContext } from "../command/command.ts";

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Does a thing again while it fails by what passes: a broken connection, a registry that is busy. Throws the last failure. */
export async function patiently<T>(
  work: () => Promise<T>,
  { sleep, terminal, signal }: Pick<CommandContext, "sleep" | "terminal" | "signal">,
): Promise<T> {
  for (const waitMs of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (!isAtollError(error) || !passes(error.code)) throw error;
      terminal.say(`${error.code}: trying again in ${waitMs / 1000} s …`);
      await sleep(waitMs);
    }
  }
  return work();
}

/** What a person must see to first is not waited for. */
const LASTING = new Set(["SETUP_REQUIRED", "AUTHORIZATION_PENDING", "STORAGE_FULL"]);

function passes(code: keyof typeof ERROR_CODES): boolean {
  return ERROR_CODES[code].retryable && !LASTING.has(code);
}
