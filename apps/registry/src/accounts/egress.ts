import { createNodeTransport } from "@atoll/capabilities/node";
import type { NodeTransportOptions } from "@atoll/capabilities/node";
import { AtollError, isAtollError } from "@atoll/protocol";

/** How the registry itself reads from other servers. */
export type Egress = {
  /** The JSON at an address that an operator set. Throws NETWORK_BLOCKED, NETWORK_ERROR; no byte of the answer is in their messages. */
  fetchJson(address: string, maxBytes: number): Promise<unknown>;
};

/** How the registry tells other servers. */
export type Poster = {
  /** Posts a text to an address that a creator set, and gives the status of the answer alone. Throws NETWORK_BLOCKED, NETWORK_ERROR. */
  post(address: string, body: string, headers: readonly Header[]): Promise<number>;
};

type Header = readonly [name: string, value: string];

const TIMEOUT_MS = 5_000;
/** Bytes of an answer that nobody looks at. */
const IGNORED_BYTES = 64 * 1024;
const ACCEPT_JSON = [["accept", "application/json"]] as const;
/** Names that never leave this machine. */
const LOCAL = /^(localhost|.+\.localhost|127\.0\.0\.1)$/;
const PUBLIC_NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/;

/**
 * Security: https only, and http on this machine in development; the address is checked when it is connected to, so that no name leads
 * into a private network; redirects are not followed.
 */
export function createEgress(
  { production }: { readonly production: boolean },
  options: NodeTransportOptions = {},
): Egress & Poster {
  const transport = createNodeTransport(options);
  const within = (url: URL) => ({
    signal: AbortSignal.timeout(TIMEOUT_MS),
    owner: { key: "registry", appId: "registry" },
    sources: [url.origin],
  });
  return {
    async fetchJson(address, maxBytes) {
      const url = new URL(address);
      assertAllowed(url, production);
      const request = { url: url.href, method: "GET", headers: ACCEPT_JSON, body: undefined, maxBytes };
      try {
        const answer = await transport.send(request, within(url));
        if (answer.status !== 200) throw failed(url, `answered ${answer.status}`);
        return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(answer.body)) as unknown;
      } catch (error) {
        if (isAtollError(error)) throw error;
        throw failed(url, "gave no JSON in time", error);
      }
    },
    async post(address, text, headers) {
      const url = new URL(address);
      assertAllowed(url, production);
      const body = new TextEncoder().encode(text);
      const request = { url: url.href, method: "POST", headers, body, maxBytes: IGNORED_BYTES };
      try {
        return (await transport.send(request, within(url))).status;
      } catch (error) {
        if (isAtollError(error) && error.code === "NETWORK_BLOCKED") throw error;
        throw failed(url, "gave no short answer in time", error);
      }
    },
  };
}

/** Whether the registry may speak to an address. Throws NETWORK_BLOCKED. */
export function assertAllowed(url: URL, production: boolean): void {
  const local = LOCAL.test(url.hostname);
  const anonymous = url.username === "" && url.password === "";
  if (local && url.protocol === "http:" && !production && anonymous) return;
  if (!local && url.protocol === "https:" && PUBLIC_NAME.test(url.hostname) && anonymous) return;
  throw new AtollError("NETWORK_BLOCKED", `${url.origin} is not an https address of a public name. Use one.`);
}

function failed(url: URL, what: string, cause?: unknown): AtollError {
  return new AtollError("NETWORK_ERROR", `${url.origin} ${what}. Look at that server.`, { cause });
}
