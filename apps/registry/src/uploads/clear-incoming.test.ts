import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clearIncoming } from "./clear-incoming.ts";

it("removes what is left of uploads that a killed process received, and nothing that may be under way", async () => {
  const folder = await mkdtemp(join(tmpdir(), "atoll-incoming-"));
  const now = Date.UTC(2026, 10, 24);
  for (const [name, minutes] of [
    ["old.part", 90],
    ["new.part", 2],
  ] as const) {
    await writeFile(join(folder, name), "half");
    await utimes(join(folder, name), now / 1000, (now - minutes * 60_000) / 1000);
  }
  await clearIncoming(folder, now);
  expect(await readdir(folder)).toEqual(["new.part"]);
  await clearIncoming(join(folder, "missing"), now);
  await rm(folder, { recursive: true });
});
