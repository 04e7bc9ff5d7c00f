/** The file beside a module that a child process starts with: source beside source, compiled beside compiled. */
export function entryBeside(moduleUrl: string, name: string): URL {
  return new URL(`${name}${moduleUrl.endsWith(".ts") ? ".ts" : ".js"}`, moduleUrl);
}
