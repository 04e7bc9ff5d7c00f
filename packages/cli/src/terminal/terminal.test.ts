import { describe, expect, it } from "vitest";
import { createPaint } from "./paint.ts";
import { safeText } from "./safe-text.ts";
import { createTerminal } from "./terminal.ts";

function terminalThat(watched: boolean, env: Record<string, string> = {}) {
  const written: string[] = [];
  const terminal = createTerminal({
    write: (text) => void written.push(text),
    watched,
    columns: 20,
    paint: createPaint({ watched, env }),
  });
  return { terminal, written };
}

describe("a terminal", () => {
  it("changes one line where a person watches, and takes it away for a line that stays", () => {
    const { terminal, written } = terminalThat(true, { NO_COLOR: "1" });
    terminal.progress("Uploading 10 %");
    terminal.progress("Uploading 20 %");
    terminal.say("Done.");
    terminal.end();
    expect(written).toEqual([
      "\r\u001b[2KUploading 10 %",
      "\r\u001b[2KUploading 20 %",
      "\r\u001b[2K",
      "Done.\n",
    ]);
  });

  it("keeps the changing line on one line", () => {
    const { terminal, written } = terminalThat(true, { NO_COLOR: "1" });
    terminal.progress("A long thing to do that does not end");
    expect(written).toEqual(["\r\u001b[2KA long thing to do "]);
  });

  it("writes plain lines, each once, where nobody watches", () => {
    const { terminal, written } = terminalThat(false);
    terminal.progress("Building …");
    terminal.progress("Building …");
    terminal.say("Done.");
    terminal.end();
    expect(written).toEqual(["Building …\n", "Done.\n"]);
  });
});

describe("colours", () => {
  it.each([
    [true, {}, "\u001b[31mred\u001b[39m"],
    [false, {}, "red"],
    [true, { NO_COLOR: "1" }, "red"],
    [true, { NO_COLOR: "" }, "\u001b[31mred\u001b[39m"],
    [true, { TERM: "dumb" }, "red"],
  ])("are there only where a person wants to see them: %j %j", (watched, env, text) => {
    expect(createPaint({ watched, env }).red("red")).toBe(text);
  });
});

describe("safeText", () => {
  it("shows what would steer a terminal or reorder its text, and leaves the rest", () => {
    expect(safeText("a\u001b[31mb\u0007\u202ec\u200b\r")).toBe(
      "a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{200b}\\u{d}",
    );
    expect(safeText("Größe → 10 %\n\tתודה 日本 👍")).toBe("Größe → 10 %\n\tתודה 日本 👍");
  });
});
