import { AtollError } from "@atoll/protocol";
import type { PartialAreaProvider } from "../provider.ts";
import { ensureTap } from "../web-tap.ts";
import type { WebTapOptions } from "../web-tap.ts";
import { assertReadable } from "./assert-readable.ts";
import type { ClipboardSchema } from "./schema.ts";

export type WebClipboardOptions = WebTapOptions & {
  /** The browser's own unless given. */
  readonly clipboard?: Partial<Pick<Clipboard, "readText" | "writeText">>;
};

/** The browser's clipboard. Pages without https have none, and some browsers let pages only write. */
export function createWebClipboard(options: WebClipboardOptions = {}): PartialAreaProvider<ClipboardSchema> {
  const clipboard = options.clipboard ?? browserClipboard();
  const readText = clipboard?.readText?.bind(clipboard);
  const writeText = clipboard?.writeText?.bind(clipboard);
  return {
    ...(writeText !== undefined && {
      write: async ({ text }, context) => {
        await ensureTap(options, "Copy", context);
        await writeText(text).catch(refused);
        return null;
      },
    }),
    ...(readText !== undefined && {
      read: async (_, context) => {
        await ensureTap(options, "Paste", context);
        return assertReadable(await readText().catch(refused));
      },
    }),
  };
}

function browserClipboard(): WebClipboardOptions["clipboard"] {
  return "clipboard" in navigator ? navigator.clipboard : undefined;
}

/** A browser asks the person too, or wants the page to have the focus: a mini-app cannot tell one from the other. */
function refused(error: unknown): never {
  if (error instanceof Error && error.name === "NotAllowedError") {
    throw new AtollError("PERMISSION_DENIED", "The browser did not allow the clipboard.", { cause: error });
  }
  throw new AtollError("HOST_ERROR", "The browser's clipboard failed. Try again.", { cause: error });
}
