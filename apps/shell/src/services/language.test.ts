import { describe, expect, it } from "vitest";
import { languageOf, localeOf } from "./language.ts";

describe("the language of the shell", () => {
  it("is the chosen one, whatever the platform's", () => {
    expect(languageOf("ar", ["en-GB"])).toBe("ar");
    expect(languageOf("en", ["ar-EG"])).toBe("en");
  });

  it("is the first of the platform's that the shell speaks, else English", () => {
    expect(languageOf("system", ["fr-FR", "ar-EG", "en"])).toBe("ar");
    expect(languageOf("system", ["fr-FR"])).toBe("en");
    expect(languageOf("system", [])).toBe("en");
  });

  it("reaches mini-apps with the region that the person lives in", () => {
    expect(localeOf("ar", ["en-GB", "ar-EG"])).toBe("ar-EG");
    expect(localeOf("en", ["ar-EG"])).toBe("en");
  });

  it("reaches mini-apps as a tag, also where the system's name for it is none", () => {
    expect(localeOf("en", ["en-US@posix"])).toBe("en");
  });
});
