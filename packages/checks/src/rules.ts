import type { Finding } from "@atoll/distribution/registry";

export type Rule = { readonly severity: Finding["severity"]; readonly summary: string; readonly fix: string };

/** Every rule, once. Reviewers decide by these ids, so an id never changes its meaning. */
export const RULES = {
  "manifest/invalid": {
    severity: "blocking",
    summary: "The manifest does not fit its schema.",
    fix: "Correct the field that is named.",
  },
  "manifest/unknown-permission": {
    severity: "blocking",
    summary: "A permission is not in the catalogue.",
    fix: "Use a permission of the reference.",
  },
  "manifest/no-reason": {
    severity: "blocking",
    summary: "Network access has no reason.",
    fix: "Say in network.reason what the mini-app asks its servers for.",
  },
  "static/syntax": {
    severity: "blocking",
    summary: "The bundle is not a script that can be read.",
    fix: "Build it with atoll bundle.",
  },
  "static/not-a-module": {
    severity: "blocking",
    summary: "The bundle is more, or less, than one call of __atoll_define.",
    fix: "Build it with atoll bundle.",
  },
  "static/import": {
    severity: "blocking",
    summary: "The bundle asks for a module that hosts do not provide.",
    fix: "Import only what the SDK offers; bundle the rest.",
  },
  "static/eval": {
    severity: "blocking",
    summary: "The bundle makes code out of text.",
    fix: "Remove eval, new Function and timers given a text. Code is reviewed as it is submitted.",
  },
  "static/constructor-chain": {
    severity: "warning",
    summary: "The bundle reaches for a function's constructor.",
    fix: "Call what you need by its name.",
  },
  "static/intrinsic": {
    severity: "blocking",
    summary: "The bundle uses an intrinsic of the Hermes compiler.",
    fix: 'Remove $SHBuiltin and "use static builtin".',
  },
  "static/wasm": {
    severity: "blocking",
    summary: "The bundle uses WebAssembly.",
    fix: "Write it in TypeScript: WebAssembly cannot be reviewed.",
  },
  "static/bytecode": {
    severity: "blocking",
    summary: "A file holds compiled code.",
    fix: "Submit source and pictures only; the registry compiles.",
  },
  "static/invisible-text": {
    severity: "blocking",
    summary: "The bundle has characters that hide what it says.",
    fix: "Remove bidirectional and invisible characters from source and texts.",
  },
  "static/secret": {
    severity: "blocking",
    summary: "The bundle holds what looks like a secret key.",
    fix: "Keep it on your server and revoke it: everyone can read a bundle.",
  },
  "static/undeclared-domain": {
    severity: "warning",
    summary: "The bundle names an address that the manifest does not allow.",
    fix: "Add the domain to network.allowedDomains, or remove the address.",
  },
  "static/obfuscated": {
    severity: "warning",
    summary: "The bundle looks as if it hides what it does.",
    fix: "Submit minified code, not obfuscated code.",
  },
  "static/analysis-failed": {
    severity: "blocking",
    summary: "The bundle could not be analysed in its time and memory.",
    fix: "Split very long expressions and data; build with atoll bundle.",
  },
  "sources/missing-map": {
    severity: "blocking",
    summary: "The package has no source map.",
    fix: "Build it with atoll bundle; reviewers read your source by it.",
  },
  "images/not-an-image": {
    severity: "blocking",
    summary: "A file named as a picture is none.",
    fix: "Use PNG, JPEG, WebP, GIF or AVIF.",
  },
  "images/unknown-asset": {
    severity: "blocking",
    summary: "An asset is of a kind that packages do not hold.",
    fix: "Remove it, or turn it into a picture or a module.",
  },
  "smoke/did-not-start": {
    severity: "blocking",
    summary: "The mini-app did not start.",
    fix: "Open it with atoll dev and mend the error.",
  },
  "smoke/drew-nothing": {
    severity: "blocking",
    summary: "The mini-app drew nothing.",
    fix: "Draw a screen at once, if only one that says that it loads.",
  },
  "smoke/time-dependent": {
    severity: "warning",
    summary: "The mini-app draws other things at another date.",
    fix: "Tell the reviewer in your notes what depends on the date.",
  },
  "diff/more-access": {
    severity: "note",
    summary: "The version asks for more than the one before.",
    fix: "Nothing, if it is meant.",
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly evidence?: string;
};

const EVIDENCE_LENGTH = 200;

/** A finding of a rule. `message` says what was found, with the value. */
export function finding(
  rule: RuleId,
  message: string,
  { file, line, column, evidence }: Place = {},
): Finding {
  const { severity, fix } = RULES[rule];
  // Security: evidence is a creator's text: cut, and never more than text.
  const cut = evidence?.slice(0, EVIDENCE_LENGTH) ?? null;
  return {
    rule,
    severity,
    message,
    fix,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    evidence: cut,
  };
}
