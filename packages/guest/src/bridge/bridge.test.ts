import { GuestOp, HostOp } from "@atoll/protocol/wire";
import { describe, expect, it } from "vitest";
import { createTestChannel } from "../channel/test-channel.ts";
import { createBlobs } from "./blobs.ts";
import { createCalls } from "./calls.ts";
import { createSubscribe } from "./subscriptions.ts";

const createError = ({ code, message }: { code: string; message: string }): Error =>
  Object.assign(new Error(message), { code });

describe("a call", () => {
  it("carries the latest gesture and resolves with the host's value", async () => {
    const channel = createTestChannel();
    const { call } = createCalls(channel, { gesture: () => 12, createError });
    const answer = call("storage.get", { key: "a" });
    expect(channel.sent).toEqual([[GuestOp.call, 1, "storage.get", { key: "a" }, 12]]);
    channel.host([HostOp.reply, 1, 1, "value"]);
    await expect(answer).resolves.toBe("value");
  });

  it("rejects with the host's code", async () => {
    const channel = createTestChannel();
    const { call } = createCalls(channel, { gesture: () => 0, createError });
    const answer = call("media.getPhotos", {});
    channel.host([HostOp.reply, 1, 0, { code: "PERMISSION_DENIED", message: "no" }]);
    await expect(answer).rejects.toMatchObject({ code: "PERMISSION_DENIED" });
  });

  it("ignores a second reply and a reply to nobody", async () => {
    const channel = createTestChannel();
    const { call } = createCalls(channel, { gesture: () => 0, createError });
    const answer = call("a.b", null);
    channel.host([HostOp.reply, 9, 1, "stray"]);
    channel.host([HostOp.reply, 1, 1, "first"]);
    channel.host([HostOp.reply, 1, 1, "second"]);
    await expect(answer).resolves.toBe("first");
    expect(channel.failures).toEqual([]);
  });

  it("too long for a message is refused where the mini-app can catch it, and costs no more", async () => {
    const channel = createTestChannel();
    const { call } = createCalls(channel, { gesture: () => 0, createError });
    const answer = call("storage.set", { key: "a", value: "x".repeat(1024 * 1024) });
    await expect(answer).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      message: expect.stringMatching(/storage\.set is 1048\d+ characters/),
    });
    expect(channel.sent).toEqual([]);
    void call("storage.set", { key: "a", value: "x" });
    expect(channel.sent).toHaveLength(1);
  });

  it("tells the host of an abort and rejects with its reason", async () => {
    const channel = createTestChannel();
    const { call } = createCalls(channel, { gesture: () => 0, createError });
    const controller = new AbortController();
    const answer = call("network.fetch", {}, { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(answer).rejects.toThrow("enough");
    expect(channel.sent.at(-1)).toEqual([GuestOp.cancel, 1]);
  });

  it("is not sent when its signal is aborted already", async () => {
    const channel = createTestChannel();
    const { call } = createCalls(channel, { gesture: () => 0, createError });
    await expect(call("a.b", null, { signal: AbortSignal.abort(new Error("late")) })).rejects.toThrow("late");
    expect(channel.sent).toEqual([]);
  });
});

describe("a subscription", () => {
  it("hears values until it is ended", () => {
    const channel = createTestChannel();
    const subscribe = createSubscribe(channel);
    const heard: unknown[] = [];
    const end = subscribe("permissions", null, (value) => heard.push(value));
    channel.host([HostOp.update, 1, "a"]);
    end();
    end();
    channel.host([HostOp.update, 1, "b"]);
    expect(heard).toEqual(["a"]);
    expect(channel.sent).toEqual([
      [GuestOp.subscribe, 1, "permissions", null],
      [GuestOp.unsubscribe, 1],
    ]);
  });
});

describe("a blob", () => {
  const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));
  const full = Buffer.alloc(192 * 1024, 1).toString("base64");

  it("is read slice by slice until one is short", async () => {
    const channel = createTestChannel();
    const { readBlob } = createBlobs(channel, decode);
    const reading = readBlob(5);
    channel.host([HostOp.blobSlice, 5, 0, full]);
    await Promise.resolve();
    await Promise.resolve();
    channel.host([HostOp.blobSlice, 5, 192 * 1024, "AgM="]);
    const bytes = await reading;
    expect(bytes.length).toBe(192 * 1024 + 2);
    expect(Array.from(bytes.slice(-3))).toEqual([1, 2, 3]);
  });

  it("read twice at once is asked for once", async () => {
    const channel = createTestChannel();
    const { readBlob } = createBlobs(channel, decode);
    const readings = Promise.all([readBlob(5), readBlob(5)]);
    expect(channel.sent).toHaveLength(1);
    channel.host([HostOp.blobSlice, 5, 0, "AQI="]);
    expect((await readings).map((bytes) => bytes.length)).toEqual([2, 2]);
  });
});
