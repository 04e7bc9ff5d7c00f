import { describe, expect, it } from "vitest";
import { describeAgent } from "./describe-agent.ts";

const CHROME = "(KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

describe("what a browser says of itself", () => {
  it.each([
    [`Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 ${CHROME}`, "Chrome", "Linux"],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${CHROME} Edg/140.0.0.0`,
      "Edge",
      "Windows",
    ],
    [`Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 ${CHROME}`, "Chrome", "Android"],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0",
      "Firefox",
      "macOS",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari",
      "iOS",
    ],
  ])("%s is %s on %s", (agent, browser, system) => {
    expect(describeAgent(agent)).toEqual({ browser, system });
  });

  it.each(["", "curl/8.0", "<script>alert(1)</script>"])("%j says too little", (agent) => {
    expect(describeAgent(agent)).toBe(undefined);
  });
});
