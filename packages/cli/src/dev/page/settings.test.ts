import fc from "fast-check";
import { expect, it } from "vitest";
import { FIRST_SETTINGS, forcedSurroundings, readSettings } from "./settings.ts";

it("forces what was chosen, and leaves the rest to browser and language", () => {
  expect(forcedSurroundings(FIRST_SETTINGS)).toEqual({ fontScale: 1 });
  const chosen = {
    ...FIRST_SETTINGS,
    theme: "dark",
    direction: "rtl",
    locale: "ar",
    reducedMotion: "on",
  } as const;
  expect(forcedSurroundings(chosen)).toEqual({
    fontScale: 1,
    theme: "dark",
    direction: "rtl",
    locale: "ar",
    reducedMotion: true,
  });
});

it("reads settings back, and takes the first ones for whatever else was kept", () => {
  const chosen = { ...FIRST_SETTINGS, device: "tablet", turned: true, fontScale: 1.3 } as const;
  expect(readSettings(JSON.stringify(chosen))).toEqual(chosen);
  expect(readSettings('{"device":"watch","fontScale":9}')).toEqual(FIRST_SETTINGS);
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSettings(text)));
});
