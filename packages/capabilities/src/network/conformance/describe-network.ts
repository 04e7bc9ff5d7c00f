import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FetchParams } from "../provider.ts";
import type { UploadParams } from "../upload-body.ts";
import type { Progress } from "../transfers.ts";
import { describeTransfers } from "./describe-transfers.ts";
import type { Echo, SeenRequest } from "./made-up-server.ts";

export type FetchOutcome =
  | {
      readonly ok: true;
      readonly result: {
        readonly url: string;
        readonly status: number;
        readonly headers: readonly (readonly [string, string])[];
        readonly size: number;
      };
      /** Bytes of the result's blob, as Latin-1 text. */
      readonly body: string;
    }
  | { readonly ok: false; readonly code: string };

type TransferParams =
  | { readonly verb: "upload"; readonly params: UploadParams }
  | {
      readonly verb: "download";
      readonly params: {
        readonly url: string;
        readonly headers?: [string, string][];
        readonly transfer?: number;
      };
    };

/**
 * A provider under test, in front of `answerRequest` at https://api.example.com and https://other.example.com. Nothing
 * listens at https://gone.example.com.
 */
export type NetworkUnderTest = {
  /** Calls `network.fetch` of a mini-app that may reach those three, answers limited to 64 KiB. */
  start(params: FetchParams): { readonly outcome: Promise<FetchOutcome>; abort(): void };
  /** Uploads or downloads for the same mini-app. */
  transfer(given: TransferParams): Promise<{
    readonly outcome: FetchOutcome;
    /** What was told of it meanwhile, in order. */
    readonly told: readonly Progress[];
  }>;
  /** Address of the same server that the mini-app may not reach. */
  readonly offList: string;
  /** Address by which a server of `origin` would name itself: the same, or where it is mapped to. */
  self(origin: string): string;
  /** Requests that reached any server, in order. */
  seen(): readonly SeenRequest[];
  /** Resolves when a request for this path has reached a server. */
  waitFor(path: string): Promise<void>;
  stop(): Promise<void>;
};

const API = "https://api.example.com";
const OTHER = "https://other.example.com";

/** The rules of `platform.network`, for a provider and whatever carries its requests. */
export function describeNetwork(name: string, open: () => Promise<NetworkUnderTest>): void {
  describe(`network: ${name}`, () => {
    let network: NetworkUnderTest;
    beforeAll(async () => {
      network = await open();
    });
    afterAll(() => network.stop());
    const use: Use = {
      network: () => network,
      fetch: (params) => network.start(params).outcome,
      echo: async (params) => {
        const outcome = await network.start(params).outcome;
        return JSON.parse(outcome.ok ? outcome.body : "null") as Echo;
      },
    };
    describeAnswers(use);
    describeRequests(use);
    describeRedirects(use);
    describeFences(use);
    describeTransfers(use.network);
  });
}

type Use = {
  network(): NetworkUnderTest;
  fetch(params: FetchParams): Promise<FetchOutcome>;
  echo(params: FetchParams): Promise<Echo>;
};

function describeAnswers({ fetch, network }: Use): void {
  it("gives status, headers, body and the address as the mini-app knows it", async () => {
    expect(await fetch({ url: `${API}/status?code=201#part` })).toMatchObject({
      ok: true,
      body: "said",
      result: {
        url: `${API}/status?code=201`,
        status: 201,
        size: 4,
        headers: expect.arrayContaining([["content-type", "text/plain"]]),
      },
    });
  });

  it("takes an error status for an answer", async () => {
    expect(await fetch({ url: `${API}/status?code=404` })).toMatchObject({
      ok: true,
      result: { status: 404 },
    });
    expect(await fetch({ url: `${API}/status?code=500` })).toMatchObject({
      ok: true,
      result: { status: 500 },
    });
  });

  it("answers a HEAD request without a body", async () => {
    expect(await fetch({ url: `${API}/status?code=200`, method: "HEAD" })).toMatchObject({
      ok: true,
      body: "",
    });
  });

  it("gives a body up to the limit and QUOTA_EXCEEDED above", async () => {
    expect(await fetch({ url: `${API}/large?bytes=65536` })).toMatchObject({
      ok: true,
      result: { size: 65_536 },
    });
    expect(await fetch({ url: `${API}/large?bytes=65537` })).toEqual({ ok: false, code: "QUOTA_EXCEEDED" });
  });

  it("answers ABORTED when the mini-app gives up, and goes on afterwards", async () => {
    const { outcome, abort } = network().start({ url: `${API}/never` });
    await network().waitFor("/never");
    abort();
    expect(await outcome).toEqual({ ok: false, code: "ABORTED" });
    expect(await fetch({ url: `${API}/status?code=200` })).toMatchObject({ ok: true });
  });
}

function describeRequests({ echo, fetch }: Use): void {
  it("sends method, headers and text as they are", async () => {
    const headers: [string, string][] = [
      ["content-type", "application/json"],
      ["x-token", "abc"],
    ];
    expect(await echo({ url: `${API}/echo`, method: "PUT", headers, body: '"é"' })).toMatchObject({
      method: "PUT",
      headers: { "content-type": "application/json", "x-token": "abc" },
      body: [...new TextEncoder().encode('"é"')],
    });
  });

  it("sends any bytes, given in base64", async () => {
    const params = { url: `${API}/echo`, method: "POST", body: "AAH+/w==", bodyEncoding: "base64" } as const;
    expect(await echo(params)).toMatchObject({ body: [0, 1, 254, 255] });
  });

  it("sends no cookie and no referrer, keeps no cookie and shows none", async () => {
    const set = await fetch({ url: `${API}/cookie` });
    expect(set.ok && set.result.headers.map(([name]) => name)).not.toContain("set-cookie");
    const { headers } = await echo({ url: `${API}/echo` });
    expect(Object.keys(headers)).not.toContain("cookie");
    expect(Object.keys(headers)).not.toContain("referer");
  });
}

function describeRedirects({ fetch, echo, network }: Use): void {
  const redirect = (to: string, status = 302) =>
    `${API}/redirect?status=${status}&to=${encodeURIComponent(to)}`;

  it("follows one on the same server and tells where it ended", async () => {
    expect(await fetch({ url: redirect("/status?code=200") })).toMatchObject({
      ok: true,
      result: { url: `${API}/status?code=200`, status: 200 },
    });
  });

  it("follows one to another domain of the manifest", async () => {
    const to = `${network().self(OTHER)}/status?code=203`;
    expect(await fetch({ url: redirect(to) })).toMatchObject({ result: { url: `${OTHER}/status?code=203` } });
  });

  it("turns POST into GET for 302 and 303, and keeps method and body for 307", async () => {
    const post = {
      method: "POST",
      body: "b",
      headers: [["content-type", "text/plain"]],
    } satisfies Partial<FetchParams>;
    expect(await echo({ ...post, url: redirect("/echo", 302) })).toMatchObject({ method: "GET", body: [] });
    expect(await echo({ ...post, url: redirect("/echo", 303) })).toMatchObject({ method: "GET", body: [] });
    expect(await echo({ ...post, url: redirect("/echo", 307) })).toMatchObject({
      method: "POST",
      body: [98],
    });
  });

  it("stops one that leaves the manifest's domains, before it reaches anyone", async () => {
    const { offList } = network();
    expect(await fetch({ url: redirect(`${offList}/echo?secret=1`) })).toEqual({
      ok: false,
      code: "NETWORK_BLOCKED",
    });
    expect(
      network()
        .seen()
        .filter(({ url }) => url.includes("secret=1") && url.startsWith(offList)),
    ).toEqual([]);
  });

  it("gives up on a server that redirects for ever", async () => {
    expect(await fetch({ url: `${API}/loop` })).toEqual({ ok: false, code: "NETWORK_ERROR" });
  });
}

function describeFences({ fetch, network }: Use): void {
  it("refuses other domains, other schemes and ports before anything is sent", async () => {
    const before = network().seen().length;
    const urls = [
      "https://evil.example.org/",
      "http://api.example.com/",
      `${API}:8443/`,
      network().self(OTHER),
    ];
    for (const url of urls.filter((candidate) => candidate !== OTHER)) {
      expect(await fetch({ url }), url).toEqual({ ok: false, code: "NETWORK_BLOCKED" });
    }
    expect(network().seen()).toHaveLength(before);
  });

  it("answers NETWORK_ERROR when there is no server", async () => {
    expect(await fetch({ url: "https://gone.example.com/" })).toEqual({ ok: false, code: "NETWORK_ERROR" });
  });
}
