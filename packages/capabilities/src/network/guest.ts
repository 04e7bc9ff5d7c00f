import type { GuestBridge, GuestSignal, Json, MethodResult } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import { withOrigin } from "../guest/platform-error.ts";
import type { NetworkSchema } from "./schema.ts";
import type { NetworkStatus } from "./status.ts";

type Answer = MethodResult<NetworkSchema["methods"]["fetch"]>;

/** How far an upload or download is; `total` is null where the server does not say. */
export type TransferProgress = { readonly bytes: number; readonly total: number | null };

/** What `platform.network.download` takes. */
export type TransferOptions = {
  /** Absolute https address of a declared domain. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly onProgress?: (progress: TransferProgress) => void;
  readonly signal?: GuestSignal;
};

/** What `platform.network.upload` takes. */
export type UploadOptions = TransferOptions & {
  readonly method?: "POST" | "PUT";
  /** A photo or file of the platform, or a Blob of the mini-app's own memory. */
  readonly blob: { readonly blob: number } | Blob;
  /** Sends a form whose field of this name is the file. */
  readonly field?: string;
};

/** What a server answered. It fits `<Image source>` and `storage.setBlob`. */
export type Transferred = {
  readonly url: string;
  readonly status: number;
  /** True for a status of 200 to 299. */
  readonly ok: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly blob: number;
  /** Bytes of the body. */
  readonly size: number;
  text(): Promise<string>;
};

/** `platform.network` of a mini-app. `fetch` is the global one, under the name that the catalogue gives it. */
export function createNetworkGuest(bridge: GuestBridge) {
  const method = createMethods<NetworkSchema>(bridge, "network");
  const offers = (name: string) => ({ isSupported: () => bridge.capabilities().includes(`network.${name}`) });
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const transfer = createTransfer(bridge);
  const upload = async ({ method: verb, blob, field, ...rest }: UploadOptions) => {
    const file = blob instanceof Blob ? await bytesOf(blob) : { blob: blob.blob };
    return transfer("upload", rest, { ...(verb && { method: verb }), ...file, ...(field && { field }) });
  };
  const download = (options: TransferOptions) => transfer("download", options, {});
  return {
    fetch: Object.assign(fetch, offers("fetch")),
    /** Sends a photo, file or Blob, telling how far it is; rejects with ABORTED by its signal. */
    upload: Object.assign(upload, offers("upload")),
    /** Fetches bytes into a blob of the platform, telling how far it is; rejects with ABORTED by its signal. */
    download: Object.assign(download, offers("download")),
    /** Whether there is a network, and of which kind. */
    status: method("status", { params: () => ({}), result: same }),
    /** Calls the listener when the status changes; the returned function ends it. */
    onChange: (listener: (now: NetworkStatus) => void): (() => void) =>
      bridge.subscribe("network.statusChanges", {}, (value) => listener(value as NetworkStatus)),
  };
}

function createTransfer(bridge: GuestBridge) {
  let last = 0;
  return async (
    verb: "download" | "upload",
    { url, headers = {}, onProgress, signal }: TransferOptions,
    more: { readonly [name: string]: Json },
  ): Promise<Transferred> => {
    const transfer = ++last;
    const capability = `network.${verb}`;
    const params = { url, headers: Object.entries(headers), transfer, ...more };
    const end =
      onProgress &&
      bridge.subscribe("network.progress", { transfer }, (value) => onProgress(value as TransferProgress));
    try {
      const value = await bridge.call(capability, params, signal && { signal });
      return toTransferred(bridge, value as Answer);
    } catch (error) {
      throw withOrigin(error, { capability, permission: undefined });
    } finally {
      end?.();
    }
  };
}

function toTransferred(bridge: GuestBridge, { url, status, headers, blob, size }: Answer): Transferred {
  return {
    url,
    status,
    ok: status >= 200 && status < 300,
    headers: Object.fromEntries(headers),
    blob,
    size,
    text: async () => (size === 0 ? "" : new TextDecoder().decode(await bridge.readBlob(blob))),
  };
}

async function bytesOf(blob: Blob): Promise<{ readonly body: string; readonly type?: string }> {
  let text = "";
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return { body: btoa(text), ...(blob.type !== "" && { type: blob.type.replace(/;.*/, "") }) };
}
