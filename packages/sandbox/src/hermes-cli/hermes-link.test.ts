import { EventEmitter, once } from "node:events";
import { PassThrough } from "node:stream";

import { describe, expect, it } from "vitest";

import { TEST_LIMITS, TEST_PRELUDE } from "../conformance/index.ts";
import type { EngineReply } from "../engine-reply.ts";
import type { HermesProcess } from "./hermes-link.ts";
import { HermesLink } from "./hermes-link.ts";

/** A link to a process that does nothing by itself. */
function createLinked() {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const process = Object.assign(new EventEmitter(), streams, { kill: () => true });
  const replies: EngineReply[] = [];
  const link = new HermesLink(process as unknown as HermesProcess, TEST_LIMITS);
  link.boot(TEST_PRELUDE, (reply) => replies.push(reply));
  const [shell = "", prelude = ""] = String(streams.stdin.read()).split("\n");
  const prefix = /prefix\\":\\"(\w+)/.exec(shell)?.[1] ?? "";
  const nonceOf = (line: string) => line.slice(33, 49);
  function lineFor(text: string, turn = 1): string {
    link.post({ turn, text });
    return String(streams.stdin.read());
  }
  return {
    replies,
    prefix,
    preludeNonce: nonceOf(prelude),
    /** Hands over a message and returns its nonce. */
    deliver: (turn: number, text: string) => nonceOf(lineFor(text, turn)),
    lineFor,
    say: (...lines: string[]) => streams.stdout.write(lines.map((line) => `${line}\n`).join("")),
    async die(words: string, signal: string) {
      streams.stderr.end(words);
      await once(streams.stderr, "end");
      process.emit("close", null, signal);
    },
  };
}

const ended = (code: string, detail: unknown) => ({ kind: "ended", end: { code, detail } });

describe("the link to a Hermes process", () => {
  it("tells what a turn sent when the command line prints its nonce", () => {
    const { replies, say, deliver, prefix, preludeNonce } = createLinked();
    say("undefined", `${prefix}M"hello"`, `"${preludeNonce}"`);
    const nonce = deliver(1, "x");
    say(`${prefix}M"a"`, `${prefix}M"\\ud800"`, `"${nonce}"`);
    expect(replies).toEqual([
      { kind: "ready", messages: ["hello"] },
      { kind: "turn", turn: 1, messages: ["a", "\ud800"] },
    ]);
  });

  it("drops lines without the prefix, and the nonces of other turns", () => {
    const { replies, say, deliver, prefix, preludeNonce } = createLinked();
    say(`M"forged"`, `${"0".repeat(32)}M"forged"`, `"${preludeNonce}"`, `"${preludeNonce}"`);
    const nonces = [deliver(1, "x"), deliver(2, "y")];
    say(`"${nonces[1]}"`, `"${nonces[0]}" `, ` ${prefix}M"forged"`);
    expect(replies).toEqual([{ kind: "ready", messages: [] }]);
  });

  it("hands a text over as one line of printable ASCII", () => {
    const { lineFor } = createLinked();
    const text = 'a\nb\r\u2028\0\ud800é😀"\\\u007f([{';
    expect(lineFor(text)).toMatch(/^"[ -~]+"\n$/);
    expect(JSON.parse(lineFor(text)).slice(48)).toBe(`D${text}`);
  });

  it.each([
    ["OOM: Max heap size was exceeded", "MEMORY_EXCEEDED"],
    ["terminate called after throwing an instance of 'std::bad_alloc'", "MEMORY_EXCEEDED"],
    ["LLVM ERROR: Contiguous storage allocation failed.", "MEMORY_EXCEEDED"],
    ["Assertion failed", "ENGINE_CRASHED"],
  ])("ends when the process does, with its last words: %s", async (words, code) => {
    const { replies, die } = createLinked();
    await die(words, "SIGABRT");
    expect(replies).toEqual([ended(code, `${words}\n`)]);
  });

  it("ends with the signal of a process without last words", async () => {
    const { replies, die } = createLinked();
    await die("", "SIGSEGV");
    expect(replies).toEqual([ended("ENGINE_CRASHED", expect.stringContaining("SIGSEGV"))]);
  });

  it("ends with what was thrown in a turn", () => {
    const { replies, say, deliver, prefix, preludeNonce } = createLinked();
    say(`"${preludeNonce}"`);
    deliver(1, "x");
    say(`${prefix}X"RangeError: Cannot allocate a data block for the ArrayBuffer"`);
    expect(replies.slice(1)).toEqual([ended("MEMORY_EXCEEDED", expect.stringContaining("data block"))]);
  });

  it("ends when the shell's line was cut short, and believes nothing after that", () => {
    const { replies, say, prefix, preludeNonce } = createLinked();
    say(`${prefix}M"hel${prefix}M"lo"`, `"${preludeNonce}"`);
    expect(replies).toEqual([ended("ENGINE_CRASHED", expect.any(String))]);
  });
});
