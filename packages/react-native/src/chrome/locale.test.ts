import { describe, expect, it } from "vitest";
import { directionOf } from "./locale.ts";

describe("directionOf", () => {
  it.each(["en", "de-CH", "ar-Latn", "he-latn-IL", "ja", "", "x-ar", "az"])(
    "runs %j left to right",
    (locale) => {
      expect(directionOf(locale)).toBe("ltr");
    },
  );

  it.each(["ar", "AR-eg", "he-IL", "fa", "ur-PK", "az-Arab", "pa-arab-PK"])(
    "runs %j right to left",
    (locale) => {
      expect(directionOf(locale)).toBe("rtl");
    },
  );
});
