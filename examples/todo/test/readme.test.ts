import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, it } from "vitest";

it("the README names a test that there is for each clause", async () => {
  const readme = await readFile(join(import.meta.dirname, "..", "README.md"), "utf8");
  const named = [...readme.matchAll(/^\| [A-Z].*\| `(.*)` \|$/gm)].map((row) => row[1]);
  expect(named.length).toBeGreaterThan(20);
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".test.ts"));
  const sources = await Promise.all(names.map((name) => readFile(join(import.meta.dirname, name), "utf8")));
  const titles = new Set([...sources.join("\n").matchAll(/^ {2}it\("(.*)",/gm)].map((match) => match[1]));
  expect(named.filter((title) => !titles.has(title))).toEqual([]);
});
