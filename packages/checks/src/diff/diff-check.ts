import type { Finding } from "@atoll/distribution/registry";
import type { Check } from "../check.ts";
import { finding } from "../rules.ts";
import { diffAccess } from "./diff-access.ts";
import type { AccessDiff } from "./diff-access.ts";

const FILE = { file: "manifest.json" };
const KINDS = {
  permissions: "the permission",
  scopes: "the scope",
  domains: "the domain",
  capabilities: "the capability",
  products: "the product",
  regulated: "the regulated field",
} as const satisfies { [kind in keyof AccessDiff]?: string };

/** What a version asks for beyond the one that was last approved. */
export const diffCheck: Check = {
  name: "diff",
  async run({ files, previous }) {
    if (previous === undefined) return [];
    const access = diffAccess(files, previous);
    const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
    const more = kinds.flatMap((kind): Finding[] =>
      access[kind].added.map((name) =>
        finding(
          "diff/more-access",
          `The version asks for ${KINDS[kind]} ${name}; the one before did not.`,
          FILE,
        ),
      ),
    );
    const { ageRating } = access;
    if (ageRating === null) return more;
    const message = `The age rating was ${ageRating.before ?? "none"} and is ${ageRating.now ?? "none"}.`;
    return [...more, finding("diff/age-rating", message, FILE)];
  },
};
