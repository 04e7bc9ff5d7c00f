import { buildHostFiles, buildWebScript, stopCompiler } from "@atoll/web-host/build";
import { staticFile } from "@atoll/web-server";
import type { Site } from "../load-site.ts";
import { previewEntry, previewFiles, previewParts } from "../preview-page.ts";

/** The preview alone, built from the checkout at `root`: for tests that need nothing else of the shell. */
export async function buildPreview(root: string): Promise<Pick<Site, "files" | "previewFor">> {
  const [host, script] = await Promise.all([
    buildHostFiles({ loopback: true }),
    buildWebScript(previewEntry(root), "preview"),
  ]);
  await stopCompiler();
  const type = "text/javascript; charset=utf-8";
  const files = new Map([
    ...[script, ...script.parts].map((each) => [each.path, staticFile(each.script, { type })] as const),
    ...host.files.map(
      (file) =>
        [
          file.path,
          staticFile(file.content, { type: file.type, ...(file.headers && { headers: file.headers }) }),
        ] as const,
    ),
  ]);
  const built = { files, style: host.style, config: host.config, parts: previewParts(script) };
  return { files, previewFor: (setting) => previewFiles(built, setting) };
}
