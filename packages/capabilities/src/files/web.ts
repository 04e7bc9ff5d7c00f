import { AtollError } from "@atoll/protocol";
import { pickFilesByInput } from "../media/pick-files.ts";
import type { PickFiles } from "../media/pick-files.ts";
import type { AreaProvider, PartialAreaProvider } from "../provider.ts";
import { createIndexedDbStore } from "../storage/indexed-db-store.ts";
import { ensureTap } from "../web-tap.ts";
import type { WebTapOptions } from "../web-tap.ts";
import { handOverByDownload } from "./hand-over.ts";
import type { HandOver } from "./hand-over.ts";
import { createOpenFile } from "./open-file.ts";
import type { ConfirmDocument } from "./open-file.ts";
import { takePicked } from "./picked-files.ts";
import { createOwnFiles } from "./provider.ts";
import type { FilesOptions } from "./provider.ts";
import type { FilesSchema } from "./schema.ts";

export type WebFilesOptions = WebTapOptions &
  Partial<FilesOptions> & {
    readonly pickFiles?: PickFiles;
    /** The host's own sheet, before a document leaves the mini-app. Without it none is handed over. */
    readonly confirmDocument?: ConfirmDocument;
    /** A download unless given. */
    readonly handOver?: HandOver;
  };

/** Files in the browser's IndexedDB, until the person clears site data; the browser's own picker, and downloads. */
export function createWebFiles(options: WebFilesOptions = {}): PartialAreaProvider<FilesSchema> {
  const { store = createIndexedDbStore({ name: "atoll-files" }), limit, confirmDocument } = options;
  const { handOver = handOverByDownload } = options;
  const { files, tree } = createOwnFiles({ store, limit });
  return {
    ...files,
    pick: createWebPick(options),
    ...(confirmDocument !== undefined && { open: createOpenFile({ tree, confirmDocument, handOver }) }),
  };
}

function createWebPick(options: WebFilesOptions): AreaProvider<FilesSchema>["pick"] {
  const { pickFiles = pickFilesByInput } = options;
  return async ({ types, max }, context) => {
    await ensureTap(options, max === 1 ? "Choose a file" : "Choose files", context);
    const accept = types.join(",");
    const chosen = await pickFiles({ multiple: max > 1, accept, signal: context.signal });
    if (context.signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
    if (chosen === "canceled") throw new AtollError("USER_CANCELED", "The person chose no file.");
    const files = chosen.map((file) => ({
      name: file.name,
      type: file.type,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }));
    return takePicked(files, { types, max }, context.blobs);
  };
}
