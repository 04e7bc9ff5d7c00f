import { areas, listMethods, listPermissions } from "@atoll/capabilities";
import { permissionId, safeParseManifest } from "@atoll/protocol";
import type { Manifest, ManifestProblem } from "@atoll/protocol";
import type { Finding } from "@atoll/distribution/registry";
import { textOf } from "../check.ts";
import type { Check } from "../check.ts";
import { isLookalike } from "../hidden-text.ts";
import { finding } from "../rules.ts";

const FILE = { file: "manifest.json" };

/** The manifest: strict JSON, its schema, its names against the catalogue, and what people will read of it. */
export const manifestCheck: Check = {
  name: "manifest",
  async run({ files }) {
    const result = safeParseManifest(textOf(files, "manifest.json"));
    if (result.ok) return RULES_OF_NAMES.flatMap((rule) => rule(result.manifest));
    const problems = (result.error.data?.["problems"] ?? []) as readonly ManifestProblem[];
    const found = problems.map(({ message, fix }) => ({
      ...finding("manifest/invalid", message, FILE),
      fix,
    }));
    return found.length > 0 ? found : [finding("manifest/invalid", result.error.message, FILE)];
  },
};

const RULES_OF_NAMES: readonly ((manifest: Manifest) => Finding[])[] = [
  permissions,
  capabilities,
  scopes,
  network,
  names,
];

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

function capabilities({ requiredCapabilities, optionalCapabilities }: Manifest): Finding[] {
  const known = new Set([...areas.map(({ name }) => name), ...listMethods().map(({ name }) => name)]);
  return [...requiredCapabilities, ...optionalCapabilities]
    .filter((name) => !known.has(name))
    .map((name) => finding("manifest/unknown-capability", `There is no area and no method "${name}".`, FILE));
}

/** The catalogue offers no scopes so far, so that every one is for a host of its own. */
function scopes(manifest: Manifest): Finding[] {
  return manifest.scopes.map(({ name }) =>
    finding("manifest/unknown-scope", `The scope "${name}" is in no catalogue of this version.`, FILE),
  );
}

function network({ network: asked }: Manifest): Finding[] {
  if (asked.allowedDomains.length === 0 || asked.reason !== undefined) return [];
  return [
    finding(
      "manifest/no-reason",
      `network.allowedDomains names ${asked.allowedDomains.join(", ")} without a reason.`,
      FILE,
    ),
  ];
}

/** Security: a name that passes for another is how one mini-app pretends to be another, or to be the host. */
function names(manifest: Manifest): Finding[] {
  const texts = [manifest, ...Object.values(manifest.localized)].flatMap(({ name, shortName }) => [
    name,
    shortName,
  ]);
  const confusable = texts.filter((text) => text?.split(/[^\p{L}\p{N}\p{M}]+/u).some(isLookalike));
  return [...new Set(confusable)].map((text = "") =>
    finding("manifest/confusable-name", "A name mixes letters of scripts that look alike.", {
      ...FILE,
      evidence: text,
    }),
  );
}
