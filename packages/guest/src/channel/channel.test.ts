import { GuestOp, HostOp } from "@atoll/protocol/wire";
import { describe, expect, it } from "vitest";
import { createTestChannel } from "./test-channel.ts";

describe("the channel", () => {
  it("hands a message to the handler of its opcode", () => {
    const channel = createTestChannel();
    const seen: unknown[] = [];
    channel.handle(HostOp.timers, (message) => seen.push(message));
    channel.host([HostOp.timers, 7]);
    channel.host([HostOp.lifecycle, "shown"]);
    expect(seen).toEqual([[HostOp.timers, 7]]);
  });

  it("reports a failing handler and takes the next message", () => {
    const channel = createTestChannel();
    channel.handle(HostOp.timers, () => {
      throw new Error("handler");
    });
    channel.host([HostOp.timers, 1]);
    channel.receive("not json");
    expect(channel.failures.map(String)).toEqual(["Error: handler", expect.stringMatching(/JSON/)]);
  });

  it("sends through functions that a patched prototype does not reach", () => {
    const channel = createTestChannel();
    const { stringify } = JSON;
    const leaked: unknown[] = [];
    JSON.stringify = (...args) => {
      leaked.push(args);
      return "{}";
    };
    channel.post([GuestOp.cancel, 3]);
    JSON.stringify = stringify;
    expect(leaked).toEqual([]);
    expect(channel.sent).toEqual([[GuestOp.cancel, 3]]);
  });
});
