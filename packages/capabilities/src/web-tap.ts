import { AtollError } from "@atoll/protocol";
import type { CallContext } from "./provider.ts";

/** What a web provider needs where a browser acts only shortly after a tap. */
export type WebTapOptions = {
  /**
   * The host's own sheet with one button, for when the browser has seen no tap lately and would refuse. `action` is what its
   * button says. Resolves to true within that tap, to false when the person closes the sheet or the call's signal is
   * aborted. Without it the browser is asked anyway.
   */
  readonly askForTap?: (action: string, context: CallContext) => Promise<boolean>;
  /** Whether the browser has seen a tap lately; undefined where it does not tell. */
  readonly isUserActive?: () => boolean | undefined;
};

/** Goes on once the browser has seen a tap. Throws USER_CANCELED when the person closes the host's sheet. */
export async function ensureTap(options: WebTapOptions, action: string, context: CallContext): Promise<void> {
  const { isUserActive = browserActivation, askForTap } = options;
  if (askForTap === undefined || isUserActive() !== false) return;
  if (await askForTap(action, context)) return;
  throw new AtollError("USER_CANCELED", `The person did not tap "${action}".`);
}

function browserActivation(): boolean | undefined {
  return "userActivation" in navigator ? navigator.userActivation.isActive : undefined;
}
