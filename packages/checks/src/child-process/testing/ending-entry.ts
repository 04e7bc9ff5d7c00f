import { readFileSync } from "node:fs";

/** Ends as its file `how` says. */
const how = readFileSync("how", "utf8");

const ends: { readonly [how: string]: () => void } = {
  echo: () => void process.stdout.write(readFileSync("input")),
  throw: () => {
    throw new Error("broken on purpose");
  },
  abort: () => process.abort(),
  loop: () => {
    for (;;);
  },
  wait: () => void setInterval(() => {}, 1_000),
  heap: () => {
    const kept: object[] = [];
    for (;;) kept.push(Array.from({ length: 1_000 }, (_, index) => ({ index })));
  },
  buffers: () => {
    const kept: Uint8Array[] = [];
    for (;;) kept.push(new Uint8Array(16 * 1024 * 1024).fill(1));
  },
  flood: () => {
    const line = "x".repeat(65_536);
    const more = () => void process.stdout.write(line, more);
    more();
  },
  deep: () => {
    const deeper = (): number => deeper() + 1;
    deeper();
  },
};

ends[how]?.();
