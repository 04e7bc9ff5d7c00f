import { listPermissions } from "@atoll/capabilities";
import { permissionId, safeParseManifest } from "@atoll/protocol";
import type { Manifest, ManifestProblem } from "@atoll/protocol";
import type { Finding } from "@atoll/distribution/registry";
import { textOf } from "../check.ts";
import type { Check } from "../check.ts";
import { finding } from "../rules.ts";

const FILE = { file: "manifest.json" };

/** The manifest: its schema, and its names against the catalogue. */
export const manifestCheck: Check = {
  name: "manifest",
  async run({ files }) {
    const result = safeParseManifest(textOf(files, "manifest.json"));
    if (result.ok) return [...permissions(result.manifest), ...network(result.manifest)];
    const problems = (result.error.data?.["problems"] ?? []) as readonly ManifestProblem[];
    const found = problems.map(({ message, fix }) => ({
      ...finding("manifest/invalid", message, FILE),
      fix,
    }));
    return found.length > 0 ? found : [finding("manifest/invalid", result.error.message, FILE)];
  },
};

function permissions(manifest: Manifest): Finding[] {
  const known = [...listPermissions().keys()];
  return manifest.permissions
    .map(permissionId)
    .filter((id) => !known.includes(id))
    .map((id) =>
      finding(
        "manifest/unknown-permission",
        `There is no permission "${id}". Known are: ${known.join(", ")}.`,
        FILE,
      ),
    );
}

function network({ network: asked }: Manifest): Finding[] {
  if (asked === undefined || asked.allowedDomains.length === 0 || (asked.reason ?? "") !== "") return [];
  return [
    finding(
      "manifest/no-reason",
      `network.allowedDomains names ${asked.allowedDomains.join(", ")} without a reason.`,
      FILE,
    ),
  ];
}
