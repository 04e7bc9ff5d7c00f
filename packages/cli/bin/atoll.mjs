#!/usr/bin/env node
// Plain JavaScript that any Node runs, so that one too old is told so.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `atoll needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one, then try again.`,
  );
  process.exit(70);
}
const { main } = await import("../src/main.ts");
process.exitCode = await main(process.argv.slice(2));
