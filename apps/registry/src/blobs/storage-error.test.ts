import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { storageError } from "./storage-error.ts";

/** A device that is always full, where the system has one. */
const FULL = "/dev/full";

describe("an error of the disk", () => {
  it("is STORAGE_FULL when the disk is", async () => {
    const error: unknown = existsSync(FULL)
      ? await writeFile(FULL, "x").catch((caught: unknown) => caught)
      : Object.assign(new Error("no space"), { code: "ENOSPC" });
    expect(storageError(error)).toMatchObject({ code: "STORAGE_FULL", cause: error });
  });

  it("stays what it is otherwise", () => {
    const other = Object.assign(new Error("not yours"), { code: "EACCES" });
    expect(storageError(other)).toBe(other);
    expect(storageError("text")).toBe("text");
  });
});
