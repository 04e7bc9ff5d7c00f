import type { ImageSource } from "@atoll/host";
import { describe, expect, it } from "vitest";
import { shareImages } from "./share-images.ts";

function createImages() {
  const read: ImageSource[] = [];
  const released: string[] = [];
  const resolve = shareImages(async (source) => {
    const uri = `image:${read.push(source)}`;
    if (source === "broken.png") throw new Error("broken");
    return { uri, release: () => void released.push(uri) };
  });
  return { read, released, resolve };
}

describe("images of a surface", () => {
  it("D13 are held once, however many nodes show the same one", async () => {
    const { read, resolve } = createImages();
    const held = await Promise.all(Array.from({ length: 1_000 }, () => resolve({ blob: 1 })));
    expect(read).toEqual([{ blob: 1 }]);
    expect(new Set(held.map(({ uri }) => uri))).toEqual(new Set(["image:1"]));
  });

  it("are released with the last node that shows them, and read again later", async () => {
    const { released, resolve } = createImages();
    const [first, second] = [await resolve("a.png"), await resolve("a.png")];
    first.release();
    first.release();
    await Promise.resolve();
    expect(released).toEqual([]);
    second.release();
    await Promise.resolve();
    expect(released).toEqual(["image:1"]);
    expect((await resolve("a.png")).uri).toBe("image:2");
  });

  it("that cannot be read are tried again, and are told from others by their kind", async () => {
    const { read, resolve } = createImages();
    await expect(resolve("broken.png")).rejects.toThrow("broken");
    await expect(resolve("broken.png")).rejects.toThrow("broken");
    await resolve("1");
    await resolve({ blob: 1 });
    expect(read).toEqual(["broken.png", "broken.png", "1", { blob: 1 }]);
  });
});
