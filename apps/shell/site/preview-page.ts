import { join } from "node:path";
import type { WebScript } from "@atoll/web-host/build";
import { createPage } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import * as z from "zod";

/** What the preview's page is told of the registry that serves it. */
export type PreviewSetting = {
  /** Where the page is served. */
  readonly origins: readonly string[];
  /** The one origin that may show the page. */
  readonly portalOrigin: string;
  readonly contentOrigin: string;
  /** Text of the registry's newest root. */
  readonly root: string;
  readonly networkMap: Readonly<Record<string, string>>;
};

/** What a build keeps of the preview. */
export const previewPartsSchema = z.strictObject({
  scriptPath: z.string(),
  imports: z.strictObject({ all: z.array(z.string()), first: z.array(z.string()) }),
});
export type PreviewParts = z.output<typeof previewPartsSchema>;

/** The module that the preview's page begins with. */
export function previewEntry(root: string): string {
  return join(root, "apps", "shell", "src", "preview", "entry.tsx");
}

/** What to keep of the preview's built script. */
export function previewParts({ path, parts }: WebScript): PreviewParts {
  const first = parts.filter((part) => part.first);
  return {
    scriptPath: path,
    imports: { all: parts.map((part) => part.path), first: first.map((part) => part.path) },
  };
}

type Built = {
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly style: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly parts: PreviewParts;
};

/** Frames with a policy of who may stand around them; the preview has the portal around it too. */
const FRAMED = /^\/(network|sandbox)/;
const BELOW = "/preview";

/**
 * The page that shows a version under review, and the frames of its mini-apps by their addresses. Security: the portal alone may frame
 * them; the pages and frames that people use stay unframed.
 */
export function previewFiles(built: Built, setting: PreviewSetting): ReadonlyMap<string, StaticFile> {
  const { files, style, config, parts } = built;
  const { origins, portalOrigin, ...told } = setting;
  const script = files.get(parts.scriptPath)?.body ?? new Uint8Array();
  const moved = (value: unknown) =>
    typeof value === "string" && FRAMED.test(value) && value.endsWith(".html") ? BELOW + value : value;
  const page = createPage({
    title: "Preview",
    scriptPath: parts.scriptPath,
    script,
    style,
    imports: parts.imports,
    origins,
    config: {
      ...Object.fromEntries(Object.entries(config).map(([name, value]) => [name, moved(value)])),
      ...told,
      portalOrigin,
    },
    connectTo: [setting.contentOrigin],
    framedBy: portalOrigin,
  });
  const frames = [...files].filter(([path]) => FRAMED.test(path));
  return new Map([
    [BELOW, page],
    ...frames.map(([path, file]) => [BELOW + path, framedIn(file, portalOrigin)] as const),
  ]);
}

function framedIn(file: StaticFile, portalOrigin: string): StaticFile {
  const policy = file.headers["content-security-policy"] ?? "";
  return {
    ...file,
    headers: {
      ...file.headers,
      "content-security-policy": policy.replace(
        "frame-ancestors 'self'",
        `frame-ancestors 'self' ${portalOrigin}`,
      ),
    },
  };
}
