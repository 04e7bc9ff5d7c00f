import { describe, expect, it } from "vitest";
import { createFakeContext, runFake } from "../testing/fake-context.ts";
import { EVAL_FINDING } from "../testing/fake-versions.ts";
import { createTempProject } from "../testing/temp-project.ts";
import { createPaint } from "../terminal/paint.ts";
import { countFindings, formatFinding } from "./finding.ts";

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    module: "preserve",
    moduleResolution: "bundler",
    jsx: "react-jsx",
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  },
  include: ["src"],
});
const plain = createPaint({ watched: false, env: {} });

describe("atoll check", () => {
  it("names the creator's own line for code out of text", async () => {
    const main = `import { Text } from "@atoll/sdk/ui";\nexport default function App() {\n  eval("1");\n  return <Text>Hi</Text>;\n}\n`;
    await using project = await createTempProject({ "src/main.tsx": main });
    const { code, out } = await runFake(["check", project.dir]);
    expect(code).toBe(1);
    expect(out).toMatch(/^src\/main\.tsx:3:3 blocking \S+ .*eval.*\n {4}eval\("1"\);\n {4}\S/);
    expect(out).toMatch(/1 blocking in build$/);
  });

  it("gives the findings as the registry does", async () => {
    await using project = await createTempProject({ "src/main.tsx": "export default (" });
    const { code, out } = await runFake(["check", project.dir, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      findings: [
        {
          rule: "BUNDLE_FAILED",
          severity: "blocking",
          file: "src/main.tsx",
          line: 1,
          message: expect.any(String),
          fix: expect.any(String),
        },
      ],
      checks: ["build"],
    });
  });

  it("finds what the manifest says wrong", async () => {
    await using project = await createTempProject(
      {},
      { permissions: [{ name: "microphone", access: "read", reason: "Sing." }] },
    );
    const { code, out } = await runFake(["check", project.dir]);
    expect(code).toBe(1);
    expect(out).toContain("manifest");
    expect(out).toContain("microphone");
  });

  it("checks types with the project's own TypeScript", async () => {
    const main = `const wrong: number = "text";\nexport default function App() { return wrong; }\n`;
    await using project = await createTempProject({ "src/main.tsx": main, "tsconfig.json": TSCONFIG });
    const fake = createFakeContext();
    const { code, out } = await runFake(["check", project.dir], fake);
    expect(code).toBe(1);
    expect(out).toContain(
      "src/main.tsx:1:7 blocking types/TS2322 Type 'string' is not assignable to type 'number'.",
    );
    expect(out).toContain('    const wrong: number = "text";');
    expect(fake.said[0]).toBe("Checking types …");
  });

  it("says when TypeScript itself has trouble", async () => {
    await using project = await createTempProject({ "tsconfig.json": "{" });
    expect(await runFake(["check", project.dir])).toMatchObject({
      code: 1,
      out: expect.stringContaining("types/TS"),
    });
  });
});

describe("a finding", () => {
  it("shows place, severity, rule, message, evidence and what to do", () => {
    expect(formatFinding(EVAL_FINDING, plain)).toBe(
      'src/main.tsx:3:5 blocking static/eval eval makes code out of text.\n    eval("1")\n    Remove eval.',
    );
  });

  it("shows foreign text without what would steer the terminal", () => {
    const text = formatFinding({ ...EVAL_FINDING, file: "a\u001b[2J.ts", evidence: "x\n\u202ey" }, plain);
    expect(text).toContain("a\\u{1b}[2J.ts:3:5");
    expect(text).toContain("    x \\u{202e}y");
  });

  it("is counted by severity", () => {
    const warning = { ...EVAL_FINDING, severity: "warning" } as const;
    expect(countFindings([])).toBe("nothing found");
    expect(countFindings([EVAL_FINDING, warning, warning])).toBe("1 blocking, 2 warnings");
  });
});
