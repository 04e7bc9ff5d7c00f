import { createHash } from "node:crypto";
import type { RegistryApi, Version } from "@atoll/distribution/registry";
import { formatBytes } from "../bundle/caps.ts";
import type { CommandContext } from "../command/command.ts";
import { patiently } from "./patiently.ts";

const PIECE_BYTES = 64 * 1024;

/**
 * Sends a package and shows how far it is. A connection that breaks is tried again: the registry knows a package that it has already
 * by its digest, so nothing comes in twice.
 */
export async function uploadPackage(
  api: RegistryApi,
  appId: string,
  zip: Uint8Array,
  context: CommandContext,
): Promise<Version> {
  const digest = createHash("sha256").update(zip).digest("base64");
  const total = formatBytes(zip.length);
  const tell = (sent: number) =>
    context.terminal.progress(`Uploading ${total} … ${Math.floor((sent / zip.length) * 10) * 10} %`);
  return patiently(() => api.upload(appId, inPieces(zip, tell), digest), context);
}

/** The bytes as a stream that tells how many of them were taken. */
function inPieces(bytes: Uint8Array, tell: (sent: number) => void): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      at += piece.length;
      if (piece.length > 0) controller.enqueue(piece);
      tell(at);
      if (at >= bytes.length) controller.close();
    },
  });
}
