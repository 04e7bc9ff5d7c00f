import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { PACKAGE_CAPS } from "@atoll/distribution/package";
import { AtollError } from "@atoll/protocol";
import { storageError } from "../blobs/storage-error.ts";
import { packageTooLarge } from "./announced.ts";
import type { Announced } from "./announced.ts";

/** How long an upload may take in all, and between two pieces. */
type UploadPatience = { readonly idleMs: number; readonly totalMs: number };
const UPLOAD_PATIENCE: UploadPatience = { idleMs: 15_000, totalMs: 120_000 };

export type Receiving = {
  readonly announced: Announced;
  /** Where pieces are kept until all have come. */
  readonly folder: string;
  readonly patience?: UploadPatience;
};

/**
 * The package of an upload, once all that was announced has come. Throws UPLOAD_TOO_SLOW, UPLOAD_INCOMPLETE, PACKAGE_TOO_LARGE,
 * STORAGE_FULL. Security: capped while it comes, in bytes and in time; until it is whole it takes room on disk only.
 */
export async function receivePackage(
  body: ReadableStream<Uint8Array> | null,
  { announced, folder, patience = UPLOAD_PATIENCE }: Receiving,
): Promise<Uint8Array> {
  const path = join(folder, `${randomBytes(12).toString("hex")}.part`);
  try {
    const draft = await openDraft(folder, path);
    try {
      await copyPieces(body, draft, { announced, patience });
    } finally {
      await draft.close();
    }
    return await readFile(path);
  } finally {
    await rm(path, { force: true });
  }
}

async function openDraft(folder: string, path: string): Promise<FileHandle> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await open(path, "wx", 0o600);
  } catch (error) {
    throw storageError(error);
  }
}

async function copyPieces(
  body: ReadableStream<Uint8Array> | null,
  draft: FileHandle,
  { announced, patience }: { readonly announced: Announced; readonly patience: UploadPatience },
): Promise<void> {
  const hash = createHash("sha256");
  let length = 0;
  for await (const piece of inTime(body, patience)) {
    length += piece.length;
    if (length > PACKAGE_CAPS.packageBytes) throw packageTooLarge();
    hash.update(piece);
    await writePiece(draft, piece);
  }
  const wrongLength = announced.length !== undefined && announced.length !== length;
  if (!wrongLength && hash.digest("base64") === announced.sha256) return;
  throw new AtollError(
    "UPLOAD_INCOMPLETE",
    `${length} bytes came, and they are not those announced. Send the package again.`,
  );
}

async function writePiece(draft: FileHandle, piece: Uint8Array): Promise<void> {
  try {
    await draft.writeFile(piece);
  } catch (error) {
    throw storageError(error);
  }
}

/** The pieces of a body. Throws UPLOAD_TOO_SLOW, UPLOAD_INCOMPLETE. */
async function* inTime(
  body: ReadableStream<Uint8Array> | null,
  patience: UploadPatience,
): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  const end = performance.now() + patience.totalMs;
  let whole = false;
  try {
    for (;;) {
      const waitMs = Math.min(patience.idleMs, end - performance.now());
      const { value, done } = await within(reader.read(), waitMs);
      whole = done;
      if (value === undefined) return;
      yield value;
    }
  } finally {
    if (!whole) void reader.cancel().catch(() => undefined);
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooSlow = () =>
      reject(
        new AtollError("UPLOAD_TOO_SLOW", "The upload took too long. Try again on a better connection."),
      );
    timer = setTimeout(tooSlow, Math.max(ms, 0));
  });
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    if (cause instanceof AtollError) throw cause;
    throw new AtollError("UPLOAD_INCOMPLETE", "The upload broke off. Send the package again.", { cause });
  } finally {
    clearTimeout(timer);
  }
}
