import type { CallContext } from "@atoll/capabilities";
import { HostOp } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTestHost, settle } from "../testing/test-host.ts";
import { encodeBase64 } from "./base64.ts";
import { createSessionBlobs } from "./session-blobs.ts";

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7) & 255);

/** A session in which the provider has put a blob, number 1, of so many bytes. */
async function openWithBlob(length: number, quotas = {}) {
  const contexts: CallContext[] = [];
  const test = createTestHost({
    quotas,
    providers: { test: { background: (_: never, context) => (contexts.push(context), null) } },
  });
  const opened = await test.open();
  opened.guest.say([2, 1, "test.background", null, 0]);
  await settle();
  const blobs = contexts[0]!.blobs;
  blobs.put({ bytes: bytes(length), type: "image/png" });
  return { ...opened, blobs };
}

describe("base64", () => {
  it("is what the platform makes of it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        expect(encodeBase64(data)).toBe(Buffer.from(data).toString("base64"));
      }),
    );
  });

  it.each([12_287, 12_288, 12_289, 100_000])("of %i bytes joins its chunks", (length) => {
    expect(encodeBase64(bytes(length))).toBe(Buffer.from(bytes(length)).toString("base64"));
  });
});

describe("blobs of a session", () => {
  it("count up and are freed when released", () => {
    const blobs = createSessionBlobs(10_000);
    expect(blobs.put({ bytes: bytes(3), type: "a/b" })).toBe(1);
    expect(blobs.put({ bytes: bytes(5), type: "a/b" })).toBe(2);
    expect(blobs.get(2)?.bytes).toEqual(bytes(5));
    blobs.release(2);
    blobs.release(2);
    expect(blobs.get(2)).toBe(undefined);
    expect(blobs.put({ bytes: bytes(1), type: "a/b" })).toBe(3);
    blobs.clear();
    expect(blobs.bytes).toBe(0);
    expect(() => blobs.put({ bytes: bytes(1), type: "a/b" })).toThrow(
      expect.objectContaining({ code: "ABORTED" }),
    );
  });

  it("are refused above the quota, also when they are many and empty", () => {
    const large = createSessionBlobs(1_000);
    expect(() => large.put({ bytes: bytes(1_001), type: "" })).toThrow(
      expect.objectContaining({ code: "QUOTA_EXCEEDED" }),
    );
    const empty = createSessionBlobs(1_000);
    expect(() => {
      for (let index = 0; index < 100; index += 1) empty.put({ bytes: bytes(0), type: "" });
    }).toThrow(expect.objectContaining({ code: "QUOTA_EXCEEDED" }));
  });
});

describe("a read of a blob", () => {
  it("is answered with the slice, and with nothing past the end", async () => {
    const { guest } = await openWithBlob(10);
    guest.say([9, 1, 0, 4]);
    guest.say([9, 1, 8, 100]);
    guest.say([9, 1, 10, 4]);
    guest.say([9, 1, 2 ** 53 - 1, 4]);
    guest.say([9, 77, 0, 4]);
    const slice = (from: number, to: number): string =>
      Buffer.from(bytes(10).subarray(from, to)).toString("base64");
    expect(guest.receivedOf(HostOp.blobSlice)).toEqual([
      [HostOp.blobSlice, 1, 0, slice(0, 4)],
      [HostOp.blobSlice, 1, 8, slice(8, 10)],
      [HostOp.blobSlice, 1, 10, ""],
      [HostOp.blobSlice, 1, 2 ** 53 - 1, ""],
      [HostOp.blobSlice, 77, 0, ""],
    ]);
  });

  it("waits while 16 slices are on their way to the guest", async () => {
    const { guest } = await openWithBlob(100);
    guest.endTurns();
    for (let index = 0; index < 40; index += 1) guest.say([9, 1, index, 1]);
    expect(guest.receivedOf(HostOp.blobSlice)).toHaveLength(16);
    guest.endTurns();
    expect(guest.receivedOf(HostOp.blobSlice)).toHaveLength(40);
  });

  it("longer than the quota ends the session", async () => {
    const { guest, session } = await openWithBlob(10);
    guest.say([9, 1, 0, 192 * 1024]);
    expect(session.state()).toBe("open");
    guest.say([9, 1, 0, 192 * 1024 + 1]);
    expect(session.end()?.code).toBe("WIRE_MALFORMED");
  });

  it("in numbers that no reader needs ends the session", async () => {
    const { guest, session } = await openWithBlob(10, { messageBurst: 100, blobSlicesInFlight: 1 });
    for (let index = 0; index < 102; index += 1) guest.say([9, 1, 0, 1]);
    expect(session.end()?.code).toBe("MESSAGE_FLOOD");
  });

  it("finds nothing once the mini-app has released it", async () => {
    const { guest, session, blobs } = await openWithBlob(10);
    guest.say([10, 1]);
    guest.say([10, 1]);
    guest.say([10, 999]);
    guest.say([9, 1, 0, 4]);
    expect(guest.receivedOf(HostOp.blobSlice)).toEqual([[HostOp.blobSlice, 1, 0, ""]]);
    expect(blobs.get(1)).toBe(undefined);
    expect(session.stats().blobBytes).toBe(0);
  });

  it("of another session's blob finds nothing", async () => {
    const test = createTestHost({
      providers: {
        test: { background: (_: never, context) => (context.blobs.put({ bytes: bytes(9), type: "" }), null) },
      },
    });
    const first = await test.open();
    first.guest.say([2, 1, "test.background", null, 0]);
    await settle();
    const second = await test.open();
    second.guest.say([9, 1, 0, 9]);
    expect(second.guest.receivedOf(HostOp.blobSlice)).toEqual([[HostOp.blobSlice, 1, 0, ""]]);
  });

  it("is freed with the session, and a provider that is late cannot fill it again", async () => {
    const { session, blobs } = await openWithBlob(10);
    session.close();
    expect(blobs.get(1)).toBe(undefined);
    expect(() => blobs.put({ bytes: bytes(1), type: "" })).toThrow();
  });
});
