import { describe, expect, it } from "vitest";
import { areas } from "./catalogue.ts";
import { apiExposureReport, generateReference } from "./reference.ts";

describe("generateReference", () => {
  const text = generateReference(areas);

  it("has every area and method", () => {
    expect(text).toContain("## storage\n");
    expect(text).toContain("### media.getPhotos\n");
    expect(text.match(/^### /gm)).toHaveLength(apiExposureReport(areas).length);
  });

  it("tells params with type, presence and meaning", () => {
    expect(text).toContain("| `limit` | integer, 1 to 20 | optional, `1` | Most photos to choose. |");
    expect(text).toContain("| `key` | string, at most 512 characters | required |");
    expect(text).toContain('| `method` | `"GET"` or `"HEAD"` or');
  });

  it("tells answer, permission, quota and errors", () => {
    const [, section = ""] = text.split("### media.getPhotos\n");
    expect(section).toContain("- Permission: `photos.read`");
    expect(section).toContain("- Answer: list of `{ blob, width, height, type, takenAt? }`");
    expect(section).toContain("- Quota: 30 calls a minute, 1 at once");
    expect(section).toContain(
      "`PERMISSION_DENIED`, `PERMISSION_NOT_DECLARED`, `BACKGROUND_BLOCKED`, `USER_CANCELED`",
    );
    expect(text).toContain("- Answer: string or nothing\n");
    expect(text).toContain("What is given to it can reach the mini-app's developer.");
  });
});

describe("apiExposureReport", () => {
  it("tells of each method what a reviewer asks", () => {
    const rows = new Map(apiExposureReport(areas).map((row) => [row.method, row]));
    expect(rows.get("media.getPhotos")).toEqual({
      method: "media.getPhotos",
      since: 1,
      what: expect.stringContaining("choose photos"),
      risk: "guarded",
      permission: "photos.read",
      prompt: "use photos that you choose",
      gesture: false,
      background: false,
      reachesCreator: false,
    });
    expect(rows.get("network.fetch")).toMatchObject({ reachesCreator: true, permission: null, prompt: null });
    expect(rows.get("storage.set")).toMatchObject({ risk: "low", background: true });
  });
});
