import { describe, expect, it } from "vitest";
import type { BuildStatement } from "../../contract.ts";
import { FIRST_STATE, reduce } from "./state.ts";
import type { SimulatorAction, SimulatorState } from "./state.ts";

const statement = (build: number, changed: readonly string[] = []): BuildStatement => ({
  build,
  id: "com.example.app",
  name: "App",
  pages: ["/"],
  lang: "en",
  changed,
  ms: 12,
  files: {},
  sizes: [],
  caps: { main: 1, manifest: 1, unpacked: 1 },
  warnings: [],
});
const after = (...actions: readonly SimulatorAction[]): SimulatorState => actions.reduce(reduce, FIRST_STATE);
const line = { level: "error", text: "oh no", stack: "", frame: null, at: 1, thrown: true } as const;
const end = { code: "GUEST_ERROR", message: "Ended.", detail: "", stack: "", frame: null } as const;

describe("what the simulator shows", () => {
  it("forgets errors and the end of a session with the next build, and keeps the lines", () => {
    const state = after(
      { type: "built", statement: statement(1), at: 1 },
      { type: "line", line },
      { type: "end", end },
      { type: "built", statement: statement(2, ["src/main.tsx"]), at: 2 },
    );
    expect(state).toMatchObject({ errors: 0, end: null, dev: "ready" });
    expect(state.lines.map(({ text }) => text)).toEqual([
      "Built · build 1 in 12 ms",
      "oh no",
      "src/main.tsx changed · build 2 in 12 ms",
    ]);
  });

  it("shows what a build warns of, with the source around it", () => {
    const frame = { file: "src/a.ts", line: 1, column: 1, lines: [] };
    const warnings = [
      { code: "IMPORT_NOT_ALLOWED", message: "No eval.", hint: "Write it out.", frame },
    ] as const;
    const state = after({ type: "built", statement: { ...statement(1), warnings }, at: 1 });
    expect(state.lines.at(-1)).toMatchObject({
      level: "warn",
      text: "IMPORT_NOT_ALLOWED  No eval.\nWrite it out.",
      frame,
    });
    expect(state.errors).toBe(0);
  });

  it("forgets problems of a build whose change was taken back, without saying that it was built anew", () => {
    const built = { type: "built", statement: statement(1), at: 1 } as const;
    const state = after(
      built,
      { type: "failed", problems: [{ code: "BUNDLE_FAILED", message: "no" }] },
      built,
    );
    expect(state).toMatchObject({ dev: "ready", problems: [] });
    expect(state.lines).toHaveLength(1);
  });

  it("keeps the page that was chosen from build to build, while the manifest names it", () => {
    const pages = { ...statement(1), pages: ["/", "/about"] };
    const chosen = after({ type: "path", path: "/about" }, { type: "built", statement: pages, at: 1 });
    expect(chosen.path).toBe("/about");
    expect(reduce(chosen, { type: "built", statement: statement(2), at: 2 }).path).toBe("/");
  });

  it("keeps the newest of many lines and calls", () => {
    const lines = Array.from({ length: 700 }, (): SimulatorAction => ({ type: "line", line }));
    expect(after(...lines).lines).toHaveLength(500);
    const call = (key: string) => ({ key, method: "m", params: "", paramsLength: 0, at: 0 });
    const calls = Array.from({ length: 400 }, (_, index): SimulatorAction => ({
      type: "device",
      message: { type: "call", call: call(String(index)) },
    }));
    const state = after(...calls, {
      type: "device",
      message: { type: "call", call: { ...call("399"), outcome: "ok", ms: 3 } },
    });
    expect(state.calls).toHaveLength(300);
    expect(state.calls.at(-1)).toMatchObject({ key: "399", outcome: "ok" });
  });
});
