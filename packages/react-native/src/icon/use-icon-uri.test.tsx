import { renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useIconUri } from "./use-icon-uri.ts";

/** The first bytes of a PNG of that size: what its dimensions are read from. */
function pngHeader(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

async function uriOf(bytes: Uint8Array, type = "image/png"): Promise<string | undefined> {
  let isRead = false;
  const read = async () => {
    isRead = true;
    return { bytes, type };
  };
  const { result } = renderHook(() => useIconUri(read));
  await waitFor(() => expect(isRead).toBe(true));
  await waitFor(() => undefined);
  return result.current;
}

describe("the icon of a mini-app", () => {
  it("is shown when it is a picture of a sensible size", async () => {
    expect(await uriOf(pngHeader(512, 512))).toMatch(/^blob:/);
  });

  it.each([
    ["unfolds into far more pixels than an icon has", pngHeader(30_000, 30_000)],
    ["only calls itself a picture", new TextEncoder().encode("<svg onload='x'></svg>")],
    ["is empty", new Uint8Array()],
  ])("is drawn from the name instead when the file %s", async (_what, bytes) => {
    expect(await uriOf(bytes)).toBe(undefined);
  });
});
