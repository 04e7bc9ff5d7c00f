import { AtollError } from "@atoll/protocol";
import type { AreaProvider } from "../provider.ts";
import { assertReadable } from "./assert-readable.ts";
import type { ClipboardSchema } from "./schema.ts";

/** The device's clipboard, as expo-clipboard has it. */
export type NativeClipboardOptions = {
  readonly getStringAsync: () => Promise<string>;
  readonly setStringAsync: (text: string) => Promise<unknown>;
};

/** The device's clipboard. iOS tells the person itself, or asks them, when an app reads what another one copied. */
export function createNativeClipboard(options: NativeClipboardOptions): AreaProvider<ClipboardSchema> {
  const { getStringAsync, setStringAsync } = options;
  return {
    write: async ({ text }) => {
      await setStringAsync(text).catch(failed);
      return null;
    },
    read: async () => assertReadable(await getStringAsync().catch(failed)),
  };
}

function failed(cause: unknown): never {
  throw new AtollError("HOST_ERROR", "The device's clipboard failed. Try again.", { cause });
}
