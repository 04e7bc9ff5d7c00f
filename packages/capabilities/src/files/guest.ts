import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { FilesSchema } from "./schema.ts";

/** `platform.files` of a mini-app. */
export function createFilesGuest(bridge: GuestBridge) {
  const method = createMethods<FilesSchema>(bridge, "files");
  const byPath = (path: string) => ({ path });
  type Pick = MethodParams<FilesSchema["methods"]["pick"]>;
  return {
    /** The text of a file, or null when there is none. */
    read: method("read", { params: byPath, result: same }),
    /** The bytes of a file as a blob, or null when there is none. */
    readBlob: method("readBlob", { params: byPath, result: same }),
    /** Writes a text, or the bytes of a photo or other blob. Rejects with QUOTA_EXCEEDED, `data` telling usage and quota. */
    write: method("write", {
      params: (path: string, content: string | { readonly blob: number }) =>
        typeof content === "string" ? { path, text: content } : { path, blob: content.blob },
      result: nothing,
    }),
    /** Names in a folder, or at the top. */
    list: method("list", { params: (path: string = "") => ({ path }), result: same }),
    /** What a path leads to, or null. */
    stat: method("stat", { params: byPath, result: same }),
    /** Removes a file, or a folder with everything in it. */
    remove: method("remove", { params: byPath, result: nothing }),
    /** Lets the person choose files of the device, in answer to a tap. */
    pick: method("pick", { params: (options: Pick = {}) => options, result: same }),
    /** Hands a document to the person's other apps, in answer to a tap. */
    open: method("open", { params: byPath, result: nothing }),
  };
}
