import type { AreaProvider } from "../provider.ts";
import { assertReadable } from "./assert-readable.ts";
import type { ClipboardSchema } from "./schema.ts";

/** What is on a made-up clipboard; change it to copy something elsewhere. */
export type FakeClipboard = { text: string };

export type FakeClipboardOptions = {
  /** Pass it to see what was copied; an empty one unless given. */
  readonly clipboard?: FakeClipboard;
};

/** One clipboard for all mini-apps, as a device has it. */
export function createFakeClipboard(options: FakeClipboardOptions = {}): AreaProvider<ClipboardSchema> {
  const { clipboard = { text: "" } } = options;
  return {
    async write({ text }) {
      clipboard.text = text;
      return null;
    },
    read: async () => assertReadable(clipboard.text),
  };
}
