import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imageSource } from "./image-source.ts";

const accepts = (value: unknown): boolean => imageSource.safeParse(value).success;

describe("imageSource", () => {
  it.each([
    "logo.png",
    "icons/car-2.webp",
    "https://img.example.com/a.png?w=2&h=3#x",
    "https://img.example.com:443/a.png",
    { blob: 7 },
  ])("accepts %o", (value) => {
    expect(accepts(value)).toBe(true);
  });

  it.each([
    "",
    "../secret.png",
    "icons/../../x",
    "/etc/passwd",
    "icons//car.png",
    ".hidden",
    "a.png\u0000",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "blob:https://host/1",
    "file:///etc/passwd",
    "http://img.example.com/a.png",
    "//evil.example/a.png",
    "https:evil.example",
    "HTTPS://img.example.com/a.png",
    "https://user@img.example.com/a.png",
    "https://bank.example@evil.example/",
    "https://img.example.com:8443/a.png",
    "https://img.example.com\\@evil.example/",
    "https://img.example.com/a b.png",
    "https://img.example.com/\u0000",
    `https://img.example.com/${"a".repeat(2048)}`,
    { blob: 0 },
    { blob: 1.5 },
    { blob: "1" },
    { blob: 1, uri: "https://evil.example" },
    { uri: "https://img.example.com/a.png" },
    [],
    7,
    null,
  ])("refuses %o", (value) => {
    expect(accepts(value)).toBe(false);
  });

  it("lets no text through that is neither a plain https address nor a path below assets/", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `https://${text}`),
        ),
        (text) => {
          if (!accepts(text)) return;
          if (!text.startsWith("https://")) {
            expect(text).toMatch(/^[\w.\-/]+$/);
            expect(text.split("/")).not.toContain("..");
            return;
          }
          const url = new URL(text);
          expect([url.protocol, url.username, url.password, url.port]).toEqual(["https:", "", "", ""]);
        },
      ),
    );
  });
});
