import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerRequest } from "./answer-request.ts";
import { fillCache } from "./fill-cache.ts";
import { keepCaches } from "./keep-caches.ts";
import type { Precache, WorkerParts } from "./precache.ts";

const ORIGIN = "https://shell.example";
const PRECACHE: Precache = {
  version: "2",
  build: "b",
  pagePaths: "^/(miniapp/[a-z.]+)?$",
  page: ["/", "sha256-page"],
  files: [
    ["/assets/shell-2.js", "sha256-shell"],
    ["/favicon.svg", "sha256-icon"],
  ],
};

describe("installing a version", () => {
  it("keeps the page and every file, each by its digest and without cookies", async () => {
    const { parts, stored, asked } = browser({
      "/": "page",
      "/assets/shell-2.js": "run",
      "/favicon.svg": "<svg>",
    });
    await fillCache(parts);
    expect(stored("atoll-shell-2")).toEqual({
      "/": "page",
      "/assets/shell-2.js": "run",
      "/favicon.svg": "<svg>",
    });
    expect(asked.map(({ integrity }) => integrity)).toEqual(["sha256-page", "sha256-shell", "sha256-icon"]);
    expect(new Set(asked.map(({ credentials, redirect }) => `${credentials} ${redirect}`))).toEqual(
      new Set(["omit error"]),
    );
  });

  it.each([
    ["a file that does not come", { "/": "page", "/favicon.svg": "<svg>" }],
    ["a page that does not come", { "/assets/shell-2.js": "run", "/favicon.svg": "<svg>" }],
  ])("keeps nothing of it with %s, and the version before stays whole", async (_, server) => {
    const { parts, stored, put } = browser(server);
    await put("atoll-shell-1", { "/": "old" });
    await expect(fillCache(parts)).rejects.toThrow("404");
    expect(stored("atoll-shell-2")).toBe(undefined);
    expect(stored("atoll-shell-1")).toEqual({ "/": "old" });
  });

  it("removes versions before the last, and nothing that is not the shell's", async () => {
    const { parts, put, names } = browser({});
    for (const name of ["atoll-shell-0", "other", "atoll-shell-1", "atoll-shell-2"])
      await put(name, { "/": name });
    await keepCaches(parts);
    expect(names()).toEqual(["other", "atoll-shell-1", "atoll-shell-2"]);
  });
});

describe("a request for the page", () => {
  const page = { mode: "navigate", destination: "document" } as const;

  it("is answered by the server, and without it by what is kept, at any of the shell's addresses", async () => {
    const { parts, put, server } = browser({ "/": "new" });
    await put("atoll-shell-2", { "/": "kept" });
    expect(await ask(parts, "/", page)).toBe("new");
    delete server["/"];
    server["down"] = "";
    expect(await ask(parts, "/", page)).toBe("kept");
    expect(await ask(parts, "/miniapp/org.example?from=link", page)).toBe("kept");
  });

  it("is answered by what is kept when the server fails, or takes too long", async () => {
    const failing = browser({ status: "503" });
    await failing.put("atoll-shell-2", { "/": "kept" });
    expect(await ask(failing.parts, "/", page)).toBe("kept");
    const hanging = browser({ hangs: "" });
    await hanging.put("atoll-shell-2", { "/": "kept" });
    expect(await ask(hanging.parts, "/", page)).toBe("kept");
  });

  it("is as it would be without a worker when nothing is kept", async () => {
    await expect(ask(browser({ down: "" }).parts, "/", page)).rejects.toThrow("no network");
    const failing = answerRequest(request("/", page), browser({ status: "503" }).parts);
    expect((await failing)?.status).toBe(503);
  });
});

describe("a request for a file", () => {
  it("is answered by what is kept, without asking the server", async () => {
    const { parts, put, asked } = browser({});
    await put("atoll-shell-2", { "/assets/shell-2.js": "run" });
    expect(await ask(parts, "/assets/shell-2.js")).toBe("run");
    expect(asked).toEqual([]);
  });

  it("of the version before is answered for its pages that are still open", async () => {
    const { parts, put } = browser({});
    await put("atoll-shell-1", { "/assets/shell-1.js": "old" });
    expect(await ask(parts, "/assets/shell-1.js")).toBe("old");
  });

  it("that was lost is asked for", async () => {
    expect(await ask(browser({ "/assets/shell-2.js": "run" }).parts, "/assets/shell-2.js")).toBe("run");
  });
});

describe("the worker", () => {
  it.each([
    ["the API", "/v1/catalogue", {}],
    ["the worker itself", "/sw.js", {}],
    ["the page that turns it off", "/sw-off", { mode: "navigate", destination: "document" }],
    ["the documentation", "/docs", { mode: "navigate", destination: "document" }],
    ["a page in a frame", "/", { mode: "navigate", destination: "iframe" }],
    ["a kept file with a query", "/assets/shell-2.js?x", {}],
    ["a kept file of another origin", "https://evil.example/assets/shell-2.js", {}],
    ["what creators made", "https://content.shell.example/cdn/artifacts/1", {}],
    ["another method", "/assets/shell-2.js", { method: "POST" }],
    ["a page sent to", "/", { mode: "navigate", destination: "document", method: "POST" }],
    ["a file above the assets", "/assets/../v1/me", {}],
  ])("leaves %s alone", (_, url, about) => {
    expect(answerRequest(request(url, about), browser({}).parts)).toBe(undefined);
  });

  it("answers for no address but the page's, a listed one, or a hashed one of the assets", () => {
    const { parts } = browser({});
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const url = new URL(`${ORIGIN}/x${path}`);
        const answered = answerRequest(request(url.href), parts) !== undefined;
        const listed = PRECACHE.files.some(([each]) => each === url.pathname);
        expect(answered && !listed && !/^\/assets\/[\w.-]+$/.test(url.pathname)).toBe(false);
      }),
    );
  });
});

type About = { readonly mode?: string; readonly destination?: string; readonly method?: string };

function request(
  url: string,
  { mode = "no-cors", destination = "script", method = "GET" }: About = {},
): Request {
  return { url: new URL(url, ORIGIN).href, mode, destination, method } as Request;
}

async function ask(parts: WorkerParts, url: string, about?: About): Promise<string | undefined> {
  return (await answerRequest(request(url, about), parts))?.text();
}

/** Caches and a server of texts by path. The keys `down`, `hangs` and `status` make it fail. */
function browser(server: Record<string, string>) {
  const caches = new Map<string, Map<string, string>>();
  const asked: RequestInit[] = [];
  const parts: WorkerParts = {
    precache: PRECACHE,
    origin: ORIGIN,
    wait: () => ("hangs" in server ? Promise.resolve() : new Promise(() => undefined)),
    fetch: async (input, init = {}) => {
      asked.push(init);
      if ("down" in server) throw new TypeError("no network");
      if ("hangs" in server) return new Promise<Response>(() => undefined);
      const { pathname } = new URL(typeof input === "object" && "url" in input ? input.url : input, ORIGIN);
      const text = server[pathname];
      return new Response(text ?? "", {
        status: Number(server["status"] ?? (text === undefined ? 404 : 200)),
      });
    },
    caches: {
      keys: async () => [...caches.keys()],
      delete: async (name) => caches.delete(name),
      open: async (name) => {
        const files = caches.get(name) ?? new Map<string, string>();
        caches.set(name, files);
        return {
          put: async (path: string, response: Response) => void files.set(path, await response.text()),
          match: async (path: string) => (files.has(path) ? new Response(files.get(path)) : undefined),
        } as unknown as Cache;
      },
    },
  };
  return {
    parts,
    server,
    asked,
    names: () => [...caches.keys()],
    stored: (name: string) => {
      const files = caches.get(name);
      return files && Object.fromEntries(files);
    },
    put: async (name: string, files: Record<string, string>) =>
      void caches.set(name, new Map(Object.entries(files))),
  };
}
