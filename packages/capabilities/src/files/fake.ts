import { AtollError } from "@atoll/protocol";
import type { AreaProvider } from "../provider.ts";
import { createMemoryStore } from "../storage/memory-store.ts";
import type { Document } from "./hand-over.ts";
import { createOpenFile } from "./open-file.ts";
import { takePicked } from "./picked-files.ts";
import { createOwnFiles } from "./provider.ts";
import type { FilesOptions } from "./provider.ts";
import type { FilesSchema } from "./schema.ts";

/** A file on a made-up device. */
export type FakeFile = {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
};

export type FakeFilesOptions = Partial<FilesOptions> & {
  /** What the person chooses from, first ones first; a text and a table unless given. None of a wanted type: they cancel. */
  readonly picks?: readonly FakeFile[];
  /** Told of each document that the person agreed to hand to their other apps. */
  readonly onOpen?: (document: Document) => void;
};

const TWO: readonly FakeFile[] = [
  { name: "notes.txt", type: "text/plain", content: "Milk, bread" },
  { name: "bills.csv", type: "text/csv", content: "day,amount\nMonday,12\n" },
];

/** Files in memory, and a person who chooses the first ones that a mini-app may have and agrees to hand over all. */
export function createFakeFiles(options: FakeFilesOptions = {}): AreaProvider<FilesSchema> {
  const { store = createMemoryStore(), limit, picks = TWO, onOpen } = options;
  const { files, tree } = createOwnFiles({ store, limit });
  return {
    ...files,
    async pick(request, { blobs }) {
      if (picks.length === 0) throw new AtollError("USER_CANCELED", "The person chose no file.");
      return takePicked(picks.map(deviceFile), request, blobs);
    },
    open: createOpenFile({
      tree,
      confirmDocument: async () => true,
      handOver: async (document) => onOpen?.(document),
    }),
  };
}

function deviceFile({ name, type, content }: FakeFile) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, type, size: bytes.length, bytes: async () => bytes };
}
