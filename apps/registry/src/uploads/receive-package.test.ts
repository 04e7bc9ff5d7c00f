import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../testing/sample-package.ts";
import { readAnnounced } from "./announced.ts";
import { receivePackage } from "./receive-package.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atoll-receive-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const PATIENCE = { idleMs: 40, totalMs: 200 };

function announce(bytes: Uint8Array) {
  return readAnnounced({ length: String(bytes.length), digest: digestOf(bytes).digest });
}

/** A body whose pieces come `everyMs` apart; `forever` never ends. */
function slowly(piece: Uint8Array, everyMs: number, times: number): ReadableStream<Uint8Array> {
  let left = times;
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      controller.enqueue(piece);
      left -= 1;
      if (left === 0) controller.close();
    },
  });
}

describe("receiving a package", () => {
  it("gives the bytes that were announced, however they are cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), async (pieces) => {
        const whole = Buffer.concat(pieces);
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            for (const piece of pieces) if (piece.length > 0) controller.enqueue(piece);
            controller.close();
          },
        });
        const got = await receivePackage(body, { announced: announce(whole), folder });
        expect(Buffer.compare(got, whole)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("gives up on an upload that stops coming", async () => {
    const body = new ReadableStream<Uint8Array>({ pull: () => new Promise<void>(() => undefined) });
    const receiving = receivePackage(body, {
      announced: announce(Buffer.from("x")),
      folder,
      patience: PATIENCE,
    });
    await expect(receiving).rejects.toMatchObject({ code: "UPLOAD_TOO_SLOW" });
  });

  it("gives up on an upload that trickles for longer than it may take in all", async () => {
    const piece = Buffer.from("x");
    const whole = Buffer.alloc(1_000, "x");
    const receiving = receivePackage(slowly(piece, 10, 1_000), {
      announced: announce(whole),
      folder,
      patience: PATIENCE,
    });
    await expect(receiving).rejects.toMatchObject({ code: "UPLOAD_TOO_SLOW" });
  });

  it("refuses an empty body when bytes were announced", async () => {
    const receiving = receivePackage(null, { announced: announce(Buffer.from("x")), folder });
    await expect(receiving).rejects.toMatchObject({ code: "UPLOAD_INCOMPLETE" });
  });

  it("leaves no file behind, whatever happened", async () => {
    expect(await readdir(folder)).toEqual([]);
  });
});
