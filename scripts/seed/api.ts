import { loopbackFetch } from "../../packages/distribution/src/node/loopback-fetch.ts";

/** One address of the registry, spoken to as a person's browser (with its cookie) or as their CLI (with a token). */
export type Api = {
  call<T>(
    method: string,
    path: string,
    body?: object | Uint8Array,
    headers?: Record<string, string>,
  ): Promise<T>;
};

/** The registry's answer to a request it refuses. */
export class ApiRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** Speaks to the creator API with a token. */
export function tokenApi(origin: string, token?: string): Api {
  return {
    call: (method, path, body, headers = {}) =>
      exchange(
        origin,
        { method, path, body },
        { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ),
  };
}

/** Speaks to the portal as its own page would: same origin, and the cookie that signing in gave. */
export function sessionApi(origin: string): Api {
  let cookie = "";
  return {
    async call(method, path, body, headers = {}) {
      const sent = { ...headers, origin, ...(cookie !== "" && { cookie }) };
      return exchange(origin, { method, path, body }, sent, (cookies) => {
        cookie = cookies.map((each) => each.split(";", 1)[0]).join("; ");
      });
    },
  };
}

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly body: object | Uint8Array | undefined;
};

async function exchange<T>(
  origin: string,
  { method, path, body }: Asked,
  headers: Record<string, string>,
  onCookies: (cookies: string[]) => void = () => undefined,
): Promise<T> {
  const binary = body instanceof Uint8Array;
  const answer = await loopbackFetch(origin.replace("//localhost", "//127.0.0.1") + path, {
    method,
    headers: { ...(body !== undefined && !binary && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: binary ? Buffer.from(body) : JSON.stringify(body) }),
  });
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) onCookies(cookies);
  const text = await answer.text();
  const json: unknown = text === "" ? {} : JSON.parse(text);
  if (answer.ok) return json as T;
  const { error } = json as { error?: { code: string; message: string } };
  throw new ApiRefusal(error?.code ?? String(answer.status), error?.message ?? text.slice(0, 200));
}
