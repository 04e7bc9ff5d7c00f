import { describe, expect, it } from "vitest";
import { areas } from "./catalogue.ts";
import { apiExposureReport } from "./reference.ts";

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
