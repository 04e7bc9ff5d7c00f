import type { Patience } from "./patience.ts";

/** Waits until a check no longer throws, and resolves to what it gives. Fails with the check's last reason. */
export async function waitForCheck<T>(
  patience: Patience,
  check: () => T,
  describe: () => string,
): Promise<T> {
  let reason: unknown;
  const attempt = () => {
    try {
      return { value: check() };
    } catch (error) {
      reason = error;
      return undefined;
    }
  };
  const passed = await patience.until(
    attempt,
    () => new Error(`Waited in vain: ${String(reason)}\n${describe()}`, { cause: reason }),
  );
  return passed.value;
}
