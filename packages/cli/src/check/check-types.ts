import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "@atoll/distribution/registry";

const PLACE = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/;
const ELSEWHERE = /^error (TS\d+): (.*)$/;

/** What TypeScript finds in a project; null when the project has no tsconfig.json or no TypeScript of its own. */
export async function checkTypes(projectDir: string, signal: AbortSignal): Promise<Finding[] | null> {
  const tsc = join(projectDir, "node_modules", "typescript", "bin", "tsc");
  const isThere = async (file: string) => (await stat(file).catch(() => undefined))?.isFile() === true;
  if (!(await isThere(tsc)) || !(await isThere(join(projectDir, "tsconfig.json")))) return null;
  const { code, out } = await run(tsc, projectDir, signal);
  const found = await Promise.all(out.split("\n").map((line) => parseLine(line.trimEnd(), projectDir)));
  const findings = found.filter((each) => each !== null);
  if (code === 0 || findings.length > 0) return findings;
  return [typeFinding("types/failed", `TypeScript ended with code ${code}: ${out.trim().slice(0, 400)}`)];
}

function run(
  tsc: string,
  cwd: string,
  signal: AbortSignal,
): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((resolve, reject) => {
    const args = [tsc, "--noEmit", "--pretty", "false"];
    execFile(process.execPath, args, { cwd, signal, maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      if (signal.aborted) reject(signal.reason as Error);
      else
        resolve({
          code: error === null ? 0 : typeof error.code === "number" ? error.code : 1,
          out: stdout + stderr,
        });
    });
  });
}

async function parseLine(line: string, projectDir: string): Promise<Finding | null> {
  const [, file, row = "", column = "", code = "", message = ""] = PLACE.exec(line) ?? [];
  if (file !== undefined) {
    const text = await readFile(join(projectDir, file), "utf8").catch(() => "");
    const evidence = text.split("\n")[Number(row) - 1]?.trim().slice(0, 200) ?? null;
    return {
      ...typeFinding(`types/${code}`, message),
      file,
      line: Number(row),
      column: Number(column),
      evidence,
    };
  }
  const [, plainCode, plainMessage = ""] = ELSEWHERE.exec(line) ?? [];
  return plainCode === undefined ? null : typeFinding(`types/${plainCode}`, plainMessage);
}

function typeFinding(rule: string, message: string): Finding {
  return {
    rule,
    severity: "blocking",
    message,
    fix: "",
    file: null,
    line: null,
    column: null,
    evidence: null,
  };
}
