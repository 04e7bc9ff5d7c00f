import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { AreaProvider, BlobContent, CallContext } from "../provider.ts";
import type { StorageStore, StorageUsage } from "../storage/store.ts";
import { createFileTree } from "./file-tree.ts";
import type { FileTree } from "./file-tree.ts";
import { FILE_LIMITS, FILES_LIMIT } from "./schema.ts";
import type { FilesSchema } from "./schema.ts";

export type FilesOptions = {
  /** Where files lie, apart from what `platform.storage` keeps. */
  readonly store: StorageStore;
  /** What one owner may keep; the schema's limit unless given. */
  readonly limit?: StorageUsage | undefined;
};

/** The methods of `platform.files` that touch the mini-app's own files alone. */
export type OwnFiles = Omit<AreaProvider<FilesSchema>, "pick" | "open">;

/** Files of each mini-app over a store, and the tree that they are in. */
export function createOwnFiles(options: FilesOptions): { readonly tree: FileTree; readonly files: OwnFiles } {
  const tree = createFileTree(options.store, options.limit ?? FILES_LIMIT);
  const files: OwnFiles = {
    async read({ path }, { owner }) {
      const content = await tree.read(owner.key, path);
      return content === undefined ? null : textOf(content, path);
    },
    async readBlob({ path }, { owner, blobs }) {
      const content = await tree.read(owner.key, path);
      if (content === undefined) return null;
      return { blob: blobs.put(content), type: content.type, size: content.bytes.length };
    },
    async write({ path, text, blob }, context) {
      await tree.write(context.owner.key, path, contentOf({ text, blob }, context));
      return null;
    },
    list: async ({ path }, { owner }) => [...(await tree.list(owner.key, path))],
    async stat({ path }, { owner }) {
      const content = await tree.read(owner.key, path);
      if (content !== undefined) return { kind: "file", type: content.type, size: content.bytes.length };
      return (await tree.isFolder(owner.key, path)) ? { kind: "folder" } : null;
    },
    async remove({ path }, { owner }) {
      await tree.remove(owner.key, path);
      return null;
    },
  };
  return { tree, files };
}

function textOf({ bytes }: BlobContent, path: string): string {
  if (bytes.length > FILE_LIMITS.text) {
    const data = { usage: bytes.length, quota: FILE_LIMITS.text };
    const message = `${quoteForMessage(path)} has ${bytes.length} bytes of at most ${FILE_LIMITS.text}. Read it with readBlob.`;
    throw new AtollError("QUOTA_EXCEEDED", message, { data });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const message = `${quoteForMessage(path)} is not text in UTF-8. Read it with readBlob.`;
    throw new AtollError("INVALID_ARGUMENT", message);
  }
}

type Given = { readonly text?: string | undefined; readonly blob?: number | undefined };

function contentOf({ text, blob }: Given, { blobs }: CallContext): BlobContent {
  if (text !== undefined) return { bytes: new TextEncoder().encode(text), type: "text/plain" };
  const content = blobs.get(blob ?? 0);
  if (content !== undefined) return { bytes: content.bytes, type: mediaType(content.type) };
  throw new AtollError(
    "INVALID_ARGUMENT",
    `Blob ${blob} is not held in this session. It may have been released.`,
  );
}

/** A media type without parameters, or that of any bytes. */
export function mediaType(text: string): string {
  const type = text.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return type.length <= 100 && /^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/.test(type)
    ? type
    : "application/octet-stream";
}
