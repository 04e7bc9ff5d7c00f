import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { buildNetworkFrame } from "./build.ts";

describe("network.html", () => {
  it("holds one script, which its policy names by hash, in the file and in the header", async () => {
    const { html, headers } = await buildNetworkFrame();
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1] ?? "");
    expect(scripts).toHaveLength(1);
    const hash = createHash("sha256")
      .update(scripts[0] ?? "")
      .digest("base64");
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(headers["content-security-policy"]).toContain(`script-src 'sha256-${hash}'`);
    expect(headers["content-security-policy"]).toContain("sandbox allow-scripts;");
    expect(headers["content-security-policy"]).not.toContain("localhost");
  });

  it("is the same each time it is built", async () => {
    expect(await buildNetworkFrame()).toEqual(await buildNetworkFrame());
  });

  it("stays small: no schema library, no provider", async () => {
    expect((await buildNetworkFrame()).html.length).toBeLessThan(6_000);
  });
});
