import { join } from "node:path";
import { buildMiniApp } from "@atoll/cli";

const PROJECT = join(import.meta.dirname, "large-mini-app");
const LINE = " parts";

/** The files of a mini-app of about a megabyte, whose one line on screen ends with `line`. */
export async function largeBundle(line: string = LINE): Promise<Map<string, Uint8Array>> {
  const { files } = await buildMiniApp({ projectDir: PROJECT });
  const code = new TextDecoder().decode(files.get("main.jsbundle"));
  if (!code.includes(LINE)) throw new Error("The line that the update changes is not in the bundle.");
  return new Map(files).set("main.jsbundle", new TextEncoder().encode(code.replace(LINE, line)));
}
