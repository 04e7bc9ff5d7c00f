import { basename } from "node:path";
import { buildWebScript } from "@atoll/web-host/build";
import { metroGraphPlugin } from "./graph-plugin.ts";
import type { MetroGraph } from "./graph.ts";
import { WEB_EXPORT } from "./web-export.ts";
import type { WebExport } from "./web-export.ts";

/** A file of an export, as Expo's command writes it. */
type Artifact = {
  readonly type: "js" | "json";
  readonly filename: string;
  readonly originFilename: string;
  readonly source: string;
  readonly metadata: Readonly<Record<string, unknown>>;
};

/**
 * Links Metro's graph into modules that the browser imports by itself: no loader, no script elements, nothing that a strict policy
 * refuses. A quarter smaller than Metro's own chunks, because names and unused exports go across files.
 */
export async function linkWeb(
  entry: string,
  graph: MetroGraph,
): Promise<{ readonly artifacts: readonly Artifact[]; readonly assets: readonly [] }> {
  const { path, script, parts } = await buildWebScript(entry, "shell", {
    // Metro has followed these already.
    alias: {},
    plugins: [metroGraphPlugin(graph)],
  });
  const about: WebExport = { path, parts: parts.map((part) => ({ path: part.path, first: part.first })) };
  const list = artifact("json", WEB_EXPORT, JSON.stringify(about));
  const scripts = [{ path, script }, ...parts].map((each) =>
    artifact("js", each.path.slice(1), textOf(each.script)),
  );
  return { artifacts: [...scripts, list], assets: [] };
}

function artifact(type: Artifact["type"], filename: string, source: string): Artifact {
  // Not for the page that Expo writes: the registry makes the page, with its policy.
  const metadata = {
    isAsync: true,
    requires: [],
    modulePaths: [],
    paths: {},
    expoDomComponentReferences: [],
  };
  return { type, filename, originFilename: basename(filename), source, metadata };
}

function textOf(script: Uint8Array): string {
  return new TextDecoder().decode(script);
}
