import type { Finding } from "@atoll/distribution/registry";
import { escapeUnseen, showText } from "./evidence.ts";

/** What a rule says, whatever it is found in. */
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
  "manifest/unknown-capability": {
    severity: "blocking",
    summary: "A capability is not in the catalogue.",
    fix: "Use an area or a method of the reference.",
  },
  "manifest/unknown-scope": {
    severity: "warning",
    summary: "A scope is one that no host of this catalogue offers.",
    fix: "Remove it, unless it is for a host with scopes of its own.",
  },
  "manifest/confusable-name": {
    severity: "blocking",
    summary: "A name mixes letters of scripts that look alike.",
    fix: "Write each word in the letters of one script.",
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
  "static/eval-in-package": {
    severity: "warning",
    summary: "An npm package in the bundle makes code out of text.",
    fix: "Nothing, if the package works without: the sandbox refuses it at run time. Else use another package.",
  },
  "static/loader": {
    severity: "blocking",
    summary: "The bundle fetches text and makes code of it.",
    fix: "Ship all code in the bundle; fetch data only.",
  },
  "static/interpreter": {
    severity: "warning",
    summary: "The bundle seems to hold an interpreter or a parser of JavaScript.",
    fix: "Tell the reviewer in your notes what it is for; code that was not reviewed may not run.",
  },
  "static/dynamic-import": {
    severity: "warning",
    summary: "The bundle asks for modules by names that are only known at run time.",
    fix: "Write the name out. Hosts provide no other module at run time.",
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
  "static/source-map-url": {
    severity: "blocking",
    summary: "A script says where its source map is to be fetched.",
    fix: "Build it with atoll bundle, which keeps the map beside the script and names no address.",
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
  "static/invisible-text-in-package": {
    severity: "warning",
    summary: "An npm package in the bundle has characters that hide or reorder text.",
    fix: "Nothing, if the package is about characters; else use another.",
  },
  "static/lookalike-name": {
    severity: "blocking",
    summary: "A name in the bundle mixes letters of scripts that look alike.",
    fix: "Write the name in the letters of one script.",
  },
  "static/large-asset": {
    severity: "warning",
    summary: "An asset is so large that people wait for it.",
    fix: "Make it smaller, or load it from one of your network.allowedDomains.",
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
    summary: "A script of the package has no source map.",
    fix: "Build it with atoll bundle; reviewers read your source by it.",
  },
  "sources/bad-map": {
    severity: "blocking",
    summary: "The source map cannot be read.",
    fix: "Build the package with atoll bundle.",
  },
  "sources/no-text": {
    severity: "blocking",
    summary: "The source map has no text for a source.",
    fix: "Build with atoll bundle, which puts every source into the map.",
  },
  "sources/strange-path": {
    severity: "warning",
    summary: "The source map names a source outside of the project, or on a server.",
    fix: "Build the package with atoll bundle, in the project's folder.",
  },
  "sources/absent": {
    severity: "blocking",
    summary:
      "The bundle has a text, property or global that the source it claims to come from does not have.",
    fix: "Submit the bundle and the map of one build, unchanged.",
  },
  "sources/unmapped-code": {
    severity: "blocking",
    summary: "The bundle has code that no source is claimed for.",
    fix: "Submit the bundle and the map of one build, unchanged.",
  },
  "sources/package": {
    severity: "note",
    summary: "An npm package that the source map claims to be in the bundle.",
    fix: "Nothing. Its licence is yours to keep to.",
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
  "images/too-many-pixels": {
    severity: "blocking",
    summary: "A picture has more pixels than any screen, or none.",
    fix: "Make it smaller.",
  },
  "images/bytes-after-end": {
    severity: "blocking",
    summary: "A picture is followed by bytes that are not part of it.",
    fix: "Save the picture again in an image editor.",
  },
  "images/unused": {
    severity: "note",
    summary: "No script and no field of the manifest names an asset.",
    fix: "Remove it, unless its name is put together at run time.",
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
  "smoke/error": {
    severity: "blocking",
    summary: "The mini-app reported an error that nothing in it caught.",
    fix: "Open it with atoll dev and mend the error.",
  },
  "smoke/error-log": {
    severity: "warning",
    summary: "The mini-app logged an error while it started.",
    fix: "Mend what it is about; people whose network is off see the same.",
  },
  "smoke/undeclared-call": {
    severity: "blocking",
    summary: "The mini-app called what its manifest does not declare.",
    fix: "Declare it in manifest.json, with a reason, or remove the call.",
  },
  "smoke/prompt-at-start": {
    severity: "warning",
    summary: "The mini-app asks for a permission before anyone has touched it.",
    fix: "Ask when it is needed, in answer to a tap.",
  },
  "smoke/failed": {
    severity: "blocking",
    summary: "The run of the mini-app could not be finished.",
    fix: "Look for endless work at the start; open it with atoll dev.",
  },
  "smoke/time-dependent": {
    severity: "warning",
    summary: "The mini-app draws other things at another date.",
    fix: "Tell the reviewer in your notes what depends on the date.",
  },
  "diff/age-rating": {
    severity: "note",
    summary: "The age rating is another than before.",
    fix: "Nothing, if it is meant.",
  },
  "diff/more-access": {
    severity: "note",
    summary: "The version asks for more than the one before.",
    fix: "Nothing, if it is meant.",
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** Where something is: lines and columns from 1, in the creator's own source where that is known. */
export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly evidence?: string;
};

const MESSAGE_LENGTH = 1_000;

/** A finding of a rule. `message` says what was found, with the value. */
export function finding(
  rule: RuleId,
  message: string,
  { file, line, column, evidence }: Place = {},
): Finding {
  const { severity, fix } = RULES[rule];
  // Security: message, path and evidence hold a creator's text: nothing in them may act on whoever looks at it.
  return {
    rule,
    severity,
    message: escapeUnseen(message.slice(0, MESSAGE_LENGTH)).slice(0, MESSAGE_LENGTH),
    fix,
    file: file === undefined ? null : showText(file),
    line: line ?? null,
    column: column ?? null,
    evidence: evidence === undefined ? null : showText(evidence),
  };
}
