import { exchange } from "@atoll/distribution/registry";
import * as z from "zod";
import { loopbackFetch } from "../../packages/distribution/src/node/loopback-fetch.ts";

/** The portal as a person's browser speaks to it: from the portal's own address, with the cookies that it gave. */
export type Portal = {
  get<Schema extends z.ZodType>(path: string, answer: Schema): Promise<z.output<Schema>>;
  /** Makes a change; what is answered is not needed. Throws the registry's code. */
  post(path: string, body: object): Promise<void>;
  /** Replaces what is there. Throws the registry's code. */
  put(path: string, body: object): Promise<void>;
};

/** Opens the portal at an origin, signed out. */
export function openPortal(origin: string): Portal {
  const cookies = new Map<string, string>();
  const connection = () => ({
    origin,
    fetch: loopbackFetch,
    headers: {
      origin,
      ...(cookies.size > 0 && { cookie: Array.from(cookies, (pair) => pair.join("=")).join("; ") }),
    },
    onCookies: (given: readonly string[]) => {
      for (const each of given) {
        const [, name = "", value = ""] = /^([^=;]+)=([^;]*)/.exec(each) ?? [];
        if (value === "") cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  });
  const send = async (method: "POST" | "PUT", path: string, body: object) => {
    await exchange(connection(), { method, path, answer: z.unknown(), body });
  };
  return {
    get: (path, answer) => exchange(connection(), { method: "GET", path, answer }),
    post: (path, body) => send("POST", path, body),
    put: (path, body) => send("PUT", path, body),
  };
}
