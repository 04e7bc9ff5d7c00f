import { expect, it } from "vitest";
import type { NetworkUnderTest } from "./describe-network.ts";
import type { Echo } from "./made-up-server.ts";

const API = "https://api.example.com";

/** Uploads and downloads of `platform.network`: the rules of fetch, and how far they are. */
export function describeTransfers(network: () => NetworkUnderTest): void {
  const body = btoa("x".repeat(200_000));

  it("uploads bytes as they are, with their type, and tells how many are on their way", async () => {
    const { outcome, told } = await network().transfer({
      verb: "upload",
      params: { url: `${API}/length`, method: "PUT", body, type: "image/png", transfer: 1 },
    });
    expect(outcome).toMatchObject({ ok: true, body: "200000 image/png" });
    expect(told.at(-1)).toEqual({ bytes: 200_000, total: 200_000 });
    expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
  });

  it("uploads a file as the field of a form", async () => {
    const { outcome } = await network().transfer({
      verb: "upload",
      params: { url: `${API}/echo`, body: btoa("bytes"), type: "text/plain", field: "receipt" },
    });
    const { headers, body: sent } = JSON.parse(outcome.ok ? outcome.body : "") as Echo;
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers["content-type"] ?? "")?.[1];
    expect(String.fromCharCode(...sent)).toBe(
      `--${boundary}\r\nContent-Disposition: form-data; name="receipt"; filename="receipt"\r\nContent-Type: text/plain\r\n\r\nbytes\r\n--${boundary}--\r\n`,
    );
    expect(Object.keys(headers).filter((name) => /cookie|referer/.test(name))).toEqual([]);
  });

  it("downloads bytes and tells how many have come", async () => {
    const { outcome, told } = await network().transfer({
      verb: "download",
      params: { url: `${API}/large?bytes=60000`, transfer: 2 },
    });
    expect(outcome).toMatchObject({ ok: true, result: { size: 60_000, status: 200 } });
    expect(told.at(-1)?.bytes).toBe(60_000);
  });

  it("keeps to the limit of an answer, the domains and their redirects", async () => {
    const refused = async (url: string) => [
      (await network().transfer({ verb: "upload", params: { url, body: btoa("b"), transfer: 3 } })).outcome,
      (await network().transfer({ verb: "download", params: { url, transfer: 4 } })).outcome,
    ];
    const both = (code: string) => [
      { ok: false, code },
      { ok: false, code },
    ];
    expect(await refused(`${API}/large?bytes=65537`)).toEqual(both("QUOTA_EXCEEDED"));
    expect(await refused("https://evil.example.org/")).toEqual(both("NETWORK_BLOCKED"));
    const away = encodeURIComponent(`${network().offList}/echo?taken=1`);
    expect(await refused(`${API}/redirect?status=307&to=${away}`)).toEqual(both("NETWORK_BLOCKED"));
    expect(
      network()
        .seen()
        .filter(({ url }) => url.includes("/echo?taken=1")),
    ).toEqual([]);
  });
}
