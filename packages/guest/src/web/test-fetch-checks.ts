import { equal, rejected } from "./test-checks.ts";
import type { Check } from "./test-checks.ts";

type Echo = { method: string; params: Record<string, unknown> };

const bodyWithoutMethod = { body: "x" };

/** What fetch sends over the bridge and makes of the answer; the bridge is the fake one. */
export const fetchChecks: readonly Check[] = [
  {
    title: "fetch sends method, headers and body, and reads the answer's blob",
    ours: true,
    async run() {
      const response = await fetch("https://api.example.com/a#part", {
        method: "post",
        headers: { "X-One": "1" },
        body: new URLSearchParams({ q: "é" }),
      });
      equal([response.status, response.ok, response.statusText], [201, true, "Created"]);
      equal(response.headers.get("Content-Type"), "application/json");
      const { method, params } = (await response.json()) as Echo;
      equal(method, "network.fetch");
      equal(params, {
        url: "https://api.example.com/a",
        method: "POST",
        headers: [
          ["content-type", "application/x-www-form-urlencoded;charset=UTF-8"],
          ["x-one", "1"],
        ],
        body: "q=%C3%A9",
        bodyEncoding: "utf8",
      });
    },
  },
  {
    title: "fetch sends bytes as base64",
    ours: true,
    async run() {
      const request = new Request("https://api.example.com/", {
        method: "PUT",
        body: new Uint8Array([255, 0]),
      });
      const { params } = (await (await fetch(request)).json()) as Echo;
      equal([params.body, params.bodyEncoding], ["/wA=", "base64"]);
    },
  },
  {
    title: "a response's clones share one read of the host's blob",
    ours: true,
    async run() {
      const response = await fetch("https://api.example.com/");
      const clone = response.clone();
      const [text, bytes] = [await response.text(), await clone.bytes()];
      equal([text.slice(0, 9), bytes[0]], ['{"method"', 0xef]);
      equal((await fetch("https://api.example.com/")).headers.get("x-blobs"), "1");
    },
  },
  {
    title: "a refused request rejects with a TypeError that carries the host's code",
    ours: true,
    async run() {
      const error = await rejected(fetch("https://blocked.example.com/"));
      equal([error instanceof TypeError, error.code], [true, "NETWORK_BLOCKED"]);
      equal((await rejected(fetch("/relative"))).name, "TypeError");
      equal((await rejected(fetch("https://a.example", bodyWithoutMethod))).name, "TypeError");
    },
  },
  {
    title: "an abort rejects with the signal's reason, before and during the request",
    ours: true,
    async run() {
      const early = await rejected(fetch("https://a.example", { signal: AbortSignal.abort() }));
      equal(early.name, "AbortError");
      const controller = new AbortController();
      const running = rejected(fetch("https://slow.example", { signal: controller.signal }));
      controller.abort(new Error("enough"));
      equal((await running).message, "enough");
    },
  },
  {
    title: "a body that no message can hold is refused at once",
    ours: true,
    async run() {
      const big = { method: "POST", body: "x".repeat(1_000_001) };
      equal((await rejected(fetch("https://a.example", big))).code, "QUOTA_EXCEEDED");
    },
  },
];
