import { createHash } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import { PACKAGE_CAPS } from "@atoll/distribution/package";

/** How long an upload may take in all, and between two pieces. */
export type UploadPatience = { readonly idleMs: number; readonly totalMs: number };
export const UPLOAD_PATIENCE: UploadPatience = { idleMs: 15_000, totalMs: 120_000 };

export type Announced = { readonly length: number | undefined; readonly sha256: string };

/** What a request's headers announce. Throws INVALID_REQUEST, PACKAGE_TOO_LARGE. */
export function readAnnounced(headers: {
  readonly length: string | undefined;
  readonly digest: string | undefined;
}): Announced {
  const sha256 = /^sha-256=([A-Za-z0-9+/]{43}=)$/.exec(headers.digest ?? "")?.[1];
  if (sha256 === undefined)
    throw new AtollError(
      "INVALID_REQUEST",
      'Send the header "Digest: sha-256=<base64>", or use atoll submit.',
    );
  const length = headers.length === undefined ? undefined : Number(headers.length);
  if (length !== undefined && length > PACKAGE_CAPS.packageBytes) throw tooLarge();
  return { length, sha256 };
}

/**
 * The whole package of an upload, which is what was announced. Throws UPLOAD_TOO_SLOW, UPLOAD_INCOMPLETE, PACKAGE_TOO_LARGE.
 * Security: capped while it comes, in bytes and in time.
 */
export async function receivePackage(
  body: ReadableStream<Uint8Array> | null,
  announced: Announced,
  patience = UPLOAD_PATIENCE,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const hash = createHash("sha256");
  let length = 0;
  const reader = body?.getReader();
  const end = performance.now() + patience.totalMs;
  try {
    for (;;) {
      const piece = await within(reader?.read(), Math.min(patience.idleMs, end - performance.now()));
      if (piece?.value === undefined) break;
      length += piece.value.length;
      if (length > PACKAGE_CAPS.packageBytes) throw tooLarge();
      hash.update(piece.value);
      chunks.push(piece.value);
    }
  } catch (error) {
    void reader?.cancel().catch(() => undefined);
    throw error;
  }
  const wrongLength = announced.length !== undefined && announced.length !== length;
  if (!wrongLength && hash.digest("base64") === announced.sha256) return Buffer.concat(chunks);
  throw new AtollError(
    "UPLOAD_INCOMPLETE",
    `${length} bytes came, and they are not those announced. Send the package again.`,
  );
}

async function within<T>(work: Promise<T> | undefined, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new AtollError("UPLOAD_TOO_SLOW", "The upload took too long. Try again on a better connection."),
        ),
      Math.max(ms, 0),
    );
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

function tooLarge(): AtollError {
  return new AtollError(
    "PACKAGE_TOO_LARGE",
    `A package has at most ${PACKAGE_CAPS.packageBytes} bytes. Remove or shrink assets.`,
  );
}
