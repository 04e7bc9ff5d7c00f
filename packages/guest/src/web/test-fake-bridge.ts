import type { GuestBridge } from "@atoll/protocol";
import { createFakeSockets } from "./test-fake-sockets.ts";
import { encodeUtf8 } from "./encoding/utf8.ts";

/** A bridge whose network echoes what was asked, and refuses one domain. */
export function createFakeBridge(): Pick<GuestBridge, "call" | "readBlob" | "releaseBlob"> {
  const sockets = createFakeSockets();
  const blobs = new Map<number, Uint8Array>();
  let lastBlob = 0;
  return {
    async call(method, params, options) {
      const { signal } = options ?? {};
      const answer = sockets.call(method, params);
      if (answer !== undefined) {
        const given = new Promise<never>((_, reject) =>
          signal?.addEventListener("abort", () => reject(new Error("ended"))),
        );
        return Promise.race([answer, given]);
      }
      const { url } = params as { url: string };
      if (options?.signal?.aborted) throw new Error("aborted");
      if (url.includes("blocked")) {
        throw Object.assign(new Error("not allowed"), { code: "NETWORK_BLOCKED" });
      }
      if (url.includes("slow"))
        await new Promise((_, reject) =>
          options?.signal?.addEventListener("abort", () => reject(new Error("ended"))),
        );
      const bytes = encodeUtf8(`\ufeff${JSON.stringify({ method, params })}`);
      blobs.set(++lastBlob, bytes);
      const headers = [
        ["content-type", "application/json"],
        ["x-blobs", String(blobs.size)],
      ] as const;
      return { url, status: 201, statusText: "Created", headers, blob: lastBlob, size: bytes.length };
    },
    async readBlob(id) {
      const bytes = blobs.get(id);
      if (bytes === undefined) throw new Error("The blob is gone.");
      return bytes;
    },
    releaseBlob: (id) => void blobs.delete(id),
  };
}
