import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "./command/command-table.ts";
import { EXIT_CODES } from "./command/exit-codes.ts";
import { usageOf } from "./command/help.ts";

const text = await readFile(new URL("../README.md", import.meta.url), "utf8");

describe("the README", () => {
  it("has a row for each command, in the order of the help", () => {
    const rows = COMMANDS.map(
      (command) => `| \`${usageOf(command).replace(" [options]", "")}\` | ${command.summary} |`,
    );
    expect(text).toContain(rows.join("\n"));
  });

  it("has a row for each exit code", () => {
    const rows = Object.values(EXIT_CODES).map(({ code, meaning }) => `| ${code} | ${meaning} |`);
    expect(text).toContain(rows.join("\n"));
  });
});
