// Types, lint, dead code and format: everything that can be said without running the code.
import { ensureInstalled, run } from "./install.mjs";

await ensureInstalled();
const steps = [
  ["tsc", ["-p", "tsconfig.guest.json"]],
  ["tsc", ["-p", "tsconfig.web.json"]],
  ["tsc", ["-p", "tsconfig.node.json"]],
  ["oxlint", ["--quiet"]],
  ["knip", ["--no-progress", "--no-config-hints", "--include", "files,dependencies,unlisted"]],
  ["oxfmt", ["--check", "packages", "apps", "examples", "bench", "tests", "scripts"]],
];
let failed = 0;
for (const [command, args] of steps) {
  const code = await run(command, args);
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${command} ${args.join(" ")}`);
  if (code !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
