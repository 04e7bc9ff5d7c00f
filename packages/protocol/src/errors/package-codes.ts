import type { ErrorCodeRow } from "./error-code-row.ts";

/** Why a build or an upload was refused. */
export const PACKAGE_CODES = {
  MANIFEST_INVALID: { kind: "package", retryable: false, summary: "The manifest does not fit its schema." },
  MANIFEST_NOT_JSON: { kind: "package", retryable: false, summary: "The manifest is not strict JSON." },
  MANIFEST_TOO_LARGE: { kind: "package", retryable: false, summary: "The manifest is larger than 64 KiB." },
  IMPORT_NOT_ALLOWED: {
    kind: "package",
    retryable: false,
    summary: "The mini-app imports a module that cannot run in the sandbox.",
  },
  STYLE_NOT_ALLOWED: {
    kind: "package",
    retryable: false,
    summary: "The mini-app uses a style that is not in the React Native subset.",
  },
  BUNDLE_FAILED: { kind: "package", retryable: false, summary: "The mini-app could not be bundled." },
  BUNDLE_TOO_LARGE: {
    kind: "package",
    retryable: false,
    summary: "The bundle or one of its files is larger than its cap.",
  },
  BYTECODE_REFUSED: {
    kind: "package",
    retryable: false,
    summary: "Bytecode was given where source is expected.",
  },
  PACKAGE_NOT_ZIP: { kind: "package", retryable: false, summary: "The upload is not a complete zip file." },
  PACKAGE_ENTRY: {
    kind: "package",
    retryable: false,
    summary: "An entry of the package has a name, type or place that is not allowed.",
  },
  PACKAGE_TOO_LARGE: {
    kind: "package",
    retryable: false,
    summary: "The package is larger, unpacked or packed, than its cap.",
  },
  PACKAGE_INTEGRITY: {
    kind: "package",
    retryable: false,
    summary: "integrity.json does not describe the files of the package.",
  },
} as const satisfies Record<string, ErrorCodeRow>;
