import { expect, it } from "vitest";
import { composeNote } from "./compose-note.ts";

it("names the rule first, and needs neither of both", () => {
  expect(composeNote("review/content", " Insults. ")).toBe("review/content\nInsults.");
  expect(composeNote("", "Nothing there.")).toBe("Nothing there.");
  expect(composeNote("review/content", "")).toBe("review/content");
});
