import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "./rules.ts";
import { rulesReference } from "./rules-reference.ts";

const folder = new URL("./", import.meta.url);

describe("the rules", () => {
  it("are in docs/reference/rules.md; if not, run node packages/checks/src/write-rules-reference.ts", () => {
    expect(readFileSync(new URL("../../../docs/reference/rules.md", import.meta.url), "utf8")).toBe(
      rulesReference(),
    );
  });

  it("are each used by a check", () => {
    const sources = globSync("**/*.ts", { cwd: folder, exclude: ["**/*.test.ts", "rules.ts"] });
    const text = sources.map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n");
    expect(Object.keys(RULES).filter((id) => !text.includes(`"${id}"`))).toEqual([]);
  });

  it("say in a sentence each what is found and what to do", () => {
    for (const { summary, fix } of Object.values(RULES)) {
      expect(summary).toMatch(/^[A-Z][^|]+\.$/);
      expect(fix).toMatch(/^[A-Z][^|]+\.$/);
    }
  });
});
