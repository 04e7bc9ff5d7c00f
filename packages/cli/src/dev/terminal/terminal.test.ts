import { describe, expect, it } from "vitest";
import { createPaint } from "../../terminal/paint.ts";
import { createTerminal } from "../../terminal/terminal.ts";
import { createJsonReporter, createTextReporter } from "./dev-reporter.ts";
import { lanAddresses } from "./lan-addresses.ts";
import { parseMap } from "./parse-map.ts";

function record() {
  const written: string[] = [];
  const paint = createPaint({ watched: false, env: {} });
  const terminal = createTerminal({
    write: (text) => written.push(text),
    watched: false,
    columns: 80,
    paint,
  });
  return { terminal, text: () => written.join("") };
}

describe("the reporter", () => {
  it("lets no control character of the mini-app reach the terminal, nor a line of its own", () => {
    const { terminal, text } = record();
    const hostile = "\u001b[2J\u0007\u202egnp\nfake: built in 1 ms";
    createTextReporter(terminal, () => "12:00:00").told(
      { build: 1, entries: [{ kind: "log", level: "info", text: hostile }] },
      [{ text: hostile, stack: "", frame: null }],
    );
    expect(text()).not.toMatch(/[^\P{C}\n]/u);
    expect(text().trimEnd().split("\n")).toHaveLength(1);
  });

  it("says each thing as one JSON document a line, for programs", () => {
    const { terminal, text } = record();
    const reporter = createJsonReporter(terminal);
    reporter.loop({ kind: "building", changed: ["a.ts"] }, []);
    reporter.told({ build: 2, entries: [{ kind: "drawn", ms: 12 }] }, [{ text: "", stack: "", frame: null }]);
    const documents = text()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(documents).toEqual([
      { event: "building", changed: ["a.ts"] },
      { event: "drawn", build: 2, kind: "drawn", ms: 12, text: "", stack: "", frame: null },
    ]);
  });
});

describe("--map", () => {
  it("takes domains to servers of this machine, and to no other", () => {
    expect(parseMap("a.example.com=http://localhost:5000, b.example.com=http://b.localhost:1")).toEqual({
      "a.example.com": "http://localhost:5000",
      "b.example.com": "http://b.localhost:1",
    });
    for (const bad of [
      "",
      "a.example.com",
      "a=http://evil.example",
      "a=http://localhost:1/path",
      "a=ftp://localhost",
      "a=localhost:1",
    ]) {
      expect(() => parseMap(bad), bad).toThrow(/--map has/);
    }
  });
});

describe("--lan", () => {
  it("names private IPv4 addresses of other interfaces than the loopback", () => {
    const info = (address: string, internal = false) => ({ address, internal }) as never;
    expect(
      lanAddresses({
        lo: [info("127.0.0.1", true)],
        en0: [info("fe80::1"), info("192.168.1.4")],
        en1: [info("10.0.0.7"), info("172.31.0.1"), info("172.32.0.1"), info("8.8.8.8")],
      }),
    ).toEqual(["192.168.1.4", "10.0.0.7", "172.31.0.1"]);
  });
});
