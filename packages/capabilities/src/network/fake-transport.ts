import { AtollError } from "@atoll/protocol";
import type { Header } from "./headers.ts";
import type { NetworkRequest, NetworkResponse, NetworkTransport } from "./transport.ts";
import { tooLarge } from "./transport.ts";

/** What a made-up server answers. `json` stands for a body with its content type; status 200 unless given. */
export type FakeReply = {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
};

/** What a made-up route may do while it answers. */
export type FakeRouteContext = {
  readonly signal: AbortSignal;
  /** Tells whoever follows an upload or download how far it is. */
  progress(bytes: number, total: number | null): void;
};

/** A reply, or what makes one of the request; it may be slow, and may throw to fail. */
export type FakeRoute =
  | FakeReply
  | ((
      request: NetworkRequest,
      signal: AbortSignal,
      context: FakeRouteContext,
    ) => FakeReply | Promise<FakeReply>);

/** Routes by address: with query, without it, or an origin alone for all below. */
export type FakeRoutes = { readonly [url: string]: FakeRoute };

/** A network without a wire: answers by its routes, and remembers what was asked. */
export type FakeTransport = NetworkTransport & {
  readonly requests: readonly NetworkRequest[];
  /** Adds or replaces a route. */
  route(url: string, route: FakeRoute): void;
};

/** A network that answers from a table; what is not in it is NETWORK_ERROR. */
export function createFakeTransport(routes: FakeRoutes = {}): FakeTransport {
  const table = new Map(Object.entries(routes));
  const requests: NetworkRequest[] = [];
  return {
    redirects: "returned",
    requests,
    route: (url, route) => void table.set(url, route),
    async send(request, { signal, progress }) {
      requests.push(request);
      const route = findRoute(table, new URL(request.url));
      if (route === undefined) {
        throw new AtollError("NETWORK_ERROR", `The fake network has no route for ${request.url}. Add one.`);
      }
      const context = { signal, progress: progress?.tell ?? nobody };
      const reply = typeof route === "function" ? await route(request, signal, context) : route;
      const response = toResponse(request, reply);
      const told = progress?.direction === "sent" ? (request.body?.length ?? 0) : response.body.length;
      progress?.tell(told, told);
      return response;
    },
  };
}

const nobody = (): void => undefined;

function findRoute(table: ReadonlyMap<string, FakeRoute>, url: URL): FakeRoute | undefined {
  return table.get(url.href) ?? table.get(`${url.origin}${url.pathname}`) ?? table.get(url.origin);
}

function toResponse(request: NetworkRequest, reply: FakeReply): NetworkResponse {
  const body = request.method === "HEAD" ? new Uint8Array() : bodyOf(reply);
  if (body.length > request.maxBytes) throw tooLarge(request.maxBytes);
  const headers: Header[] = Object.entries(reply.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  if (reply.json !== undefined) headers.push(["content-type", "application/json"]);
  return { url: request.url, status: reply.status ?? 200, statusText: "", headers, body };
}

function bodyOf({ json, body = "" }: FakeReply): Uint8Array {
  const text = json === undefined ? body : JSON.stringify(json);
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}
