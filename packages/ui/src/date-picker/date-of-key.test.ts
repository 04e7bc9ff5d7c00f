import { describe, expect, it } from "vitest";
import { dateOfKey } from "./date-of-key.ts";

describe("a key in a calendar", () => {
  it.each([
    { key: "ArrowDown", to: "2026-12-01" },
    { key: "ArrowUp", to: "2026-11-17" },
    { key: "ArrowRight", to: "2026-11-25" },
    { key: "ArrowLeft", to: "2026-11-23" },
    { key: "Home", to: "2026-11-23" },
    { key: "End", to: "2026-11-29" },
    { key: "PageDown", to: "2026-12-24" },
    { key: "PageUp", to: "2026-10-24" },
    { key: "Enter", to: null },
  ])("leads by $key from Tuesday, 24 November to $to", ({ key, to }) => {
    expect(dateOfKey({ key }, "2026-11-24", { firstDay: 1, rtl: false })).toBe(to);
  });

  it("leads by years with Shift, by the other way where text runs from the right, and by the locale's weeks", () => {
    const sunday = { firstDay: 0, rtl: true };
    expect(dateOfKey({ key: "PageDown", shiftKey: true }, "2026-11-24", sunday)).toBe("2027-11-24");
    expect(dateOfKey({ key: "ArrowLeft" }, "2026-11-24", sunday)).toBe("2026-11-25");
    expect(dateOfKey({ key: "Home" }, "2026-11-24", sunday)).toBe("2026-11-22");
  });
});
