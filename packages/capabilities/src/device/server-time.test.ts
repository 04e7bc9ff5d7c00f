import { describe, expect, it } from "vitest";
import { readServerTime } from "./server-time.ts";

const answering = (headers: Record<string, string>) => async () => new Response(null, { headers });

describe("the time by the host's server", () => {
  it("is what its answer says, asked without cookies and past every cache", async () => {
    let asked: RequestInit | undefined;
    const fetch = async (_: unknown, init?: RequestInit) => {
      asked = init;
      return new Response(null, { headers: { date: "Wed, 25 Nov 2026 01:00:00 GMT" } });
    };
    expect(await readServerTime(fetch as never, "/")).toBe(Date.UTC(2026, 10, 25, 1));
    expect(asked).toMatchObject({ method: "HEAD", cache: "no-store", credentials: "omit" });
  });

  it.each([{}, { date: "soon" }, { date: "Wed, 25 Nov 1926 01:00:00 GMT" }])(
    "is NETWORK_ERROR where the answer has %j",
    async (headers) => {
      const answer = readServerTime(answering(headers as Record<string, string>) as never, "/");
      await expect(answer).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    },
  );

  it.each([
    ["TimeoutError", "TIMEOUT"],
    ["TypeError", "NETWORK_ERROR"],
  ])("answers a %s with %s", async (name, code) => {
    const failing = () => Promise.reject(new DOMException("no", name));
    await expect(readServerTime(failing as never, "/")).rejects.toMatchObject({ code });
  });
});
