import { describe, expect, it } from "vitest";
import { createUploadSlots } from "./upload-slots.ts";

describe("upload slots", () => {
  it("refuse one account's upload too many, and take it once another has ended", async () => {
    const slots = createUploadSlots({ perUser: 1, inAll: 5 });
    let end: () => void = () => undefined;
    const running = slots.run("ana", () => new Promise<void>((resolve) => (end = resolve)));
    await expect(slots.run("ana", async () => 1)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    expect(await slots.run("ben", async () => 2)).toBe(2);
    end();
    await running;
    expect(await slots.run("ana", async () => 3)).toBe(3);
  });

  it("refuse more than the registry takes in all", async () => {
    const slots = createUploadSlots({ perUser: 5, inAll: 1 });
    const running = slots.run("ana", () => Promise.resolve(1));
    await expect(slots.run("ben", async () => 2)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    await running;
  });

  it("are free again after an upload that failed", async () => {
    const slots = createUploadSlots({ perUser: 1, inAll: 1 });
    await expect(slots.run("ana", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await slots.run("ana", async () => 1)).toBe(1);
  });
});
