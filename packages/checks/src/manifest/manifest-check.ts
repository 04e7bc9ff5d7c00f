import { areas, listMethods, listPermissions, listScopes } from "@atoll/capabilities";
import { permissionId, safeParseManifest } from "@atoll/protocol";
import type { Manifest, ManifestProblem } from "@atoll/protocol";
import { textOf } from "../check.ts";
import type { Check } from "../check.ts";
import { isLookalike } from "../hidden-text.ts";
import { finding } from "../rules.ts";
import type { Place, RuleId } from "../rules.ts";
import { placeOfField } from "./place-of-field.ts";

/** The manifest: strict JSON, its schema, its names against the catalogue, and what people will read of it. */
export const manifestCheck: Check = {
  name: "manifest",
  async run({ files }) {
    const text = textOf(files, "manifest.json");
    const result = safeParseManifest(text);
    if (result.ok) {
      const found = RULES_OF_NAMES.flatMap((rule) => rule(result.manifest));
      return found.map(({ rule, message, path, evidence }) =>
        finding(rule, message, { ...placeOf(text, path), ...(evidence !== undefined && { evidence }) }),
      );
    }
    const { data, message } = result.error;
    const problems = (data?.["problems"] ?? []) as readonly ManifestProblem[];
    if (problems.length === 0) return [finding("manifest/invalid", message, { file: FILE })];
    // Security: a text that is no strict JSON, or is too large, is not parsed a second time.
    const isJson = result.error.code === "MANIFEST_INVALID";
    return problems.map((problem) => ({
      ...finding(
        "manifest/invalid",
        problem.message,
        isJson ? placeOf(text, problem.path) : saidPlace(problem.message),
      ),
      fix: problem.fix,
    }));
  },
};

const FILE = "manifest.json";

function placeOf(text: string, path: string): Place {
  return { file: FILE, ...placeOfField(text, path) };
}

/** The strict reader says in its message where it stopped. */
function saidPlace(message: string): Place {
  const [, line, column] = /in line (\d+), column (\d+)\.$/.exec(message) ?? [];
  return line === undefined ? { file: FILE } : { file: FILE, line: Number(line), column: Number(column) };
}

/** Something found in a manifest that fits its schema, and the path of the field it is about. */
type Found = {
  readonly rule: RuleId;
  readonly message: string;
  readonly path: string;
  readonly evidence?: string;
};

const RULES_OF_NAMES: readonly ((manifest: Manifest) => Found[])[] = [
  permissions,
  capabilities,
  scopes,
  network,
  names,
];

function permissions(manifest: Manifest): Found[] {
  const known = [...listPermissions().keys()];
  return manifest.permissions.flatMap((permission, index) => {
    const id = permissionId(permission);
    if (known.includes(id)) return [];
    const message = `There is no permission "${id}". Known are: ${known.join(", ")}.`;
    return [{ rule: "manifest/unknown-permission", message, path: `permissions[${index}].name` }];
  });
}

function capabilities(manifest: Manifest): Found[] {
  const known = new Set([...areas.map(({ name }) => name), ...listMethods().map(({ name }) => name)]);
  return (["requiredCapabilities", "optionalCapabilities"] as const).flatMap((field) =>
    manifest[field].flatMap((name, index): Found[] => {
      if (known.has(name)) return [];
      const message = `There is no area and no method "${name}".`;
      return [{ rule: "manifest/unknown-capability", message, path: `${field}[${index}]` }];
    }),
  );
}

/** A scope outside of the catalogue may be one of a host of its own. */
function scopes(manifest: Manifest): Found[] {
  const known = [...listScopes().keys()];
  return manifest.scopes.flatMap(({ name }, index): Found[] => {
    if (known.includes(name)) return [];
    const message = `The scope "${name}" is in no catalogue of this version. Known are: ${known.join(", ")}.`;
    return [{ rule: "manifest/unknown-scope", message, path: `scopes[${index}].name` }];
  });
}

function network({ network: asked }: Manifest): Found[] {
  if (asked.allowedDomains.length === 0 || asked.reason !== undefined) return [];
  const message = `network.allowedDomains names ${asked.allowedDomains.join(", ")} without a reason.`;
  return [{ rule: "manifest/no-reason", message, path: "network" }];
}

/** Security: a name that passes for another is how one mini-app pretends to be another, or to be the host. */
function names({ name, shortName, localized }: Manifest): Found[] {
  const fields = [
    ["name", name],
    ["shortName", shortName],
    ...Object.entries(localized).flatMap(([locale, texts]) => [
      [`localized.${locale}.name`, texts.name],
      [`localized.${locale}.shortName`, texts.shortName],
    ]),
  ] as const;
  return fields.flatMap(([path = "", text]): Found[] => {
    const isConfusable = text?.split(/[^\p{L}\p{N}\p{M}]+/u).some(isLookalike) === true;
    if (!isConfusable) return [];
    const message = "A name mixes letters of scripts that look alike.";
    return [{ rule: "manifest/confusable-name", message, path, evidence: text ?? "" }];
  });
}
