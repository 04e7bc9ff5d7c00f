import type { RemoteNode } from "@atoll/host";

import { matches, quoteMatch } from "./match.ts";
import type { TextMatch } from "./match.ts";
import { accessibleName, ownTexts } from "./node-text.ts";
import { rolesOf } from "./role.ts";
import type { Role } from "./role.ts";

/** What a query looks for. */
export type Wanted = {
  /** In words, for messages. */
  readonly description: string;
  readonly isMatch: (node: RemoteNode) => boolean;
  /** Of a match inside another only the inner one counts. */
  readonly innermost: boolean;
};

/** Nodes that show a text, each the innermost that shows it. */
export function byText(text: TextMatch): Wanted {
  return {
    description: `the text ${quoteMatch(text)}`,
    innermost: true,
    isMatch: (node) => ownTexts(node).some((own) => matches(own, text)),
  };
}

/** Nodes of a role, of a name if one is given. */
export function byRole(role: Role, options: { readonly name?: TextMatch } = {}): Wanted {
  const { name } = options;
  return {
    description: `the role ${role}${name === undefined ? "" : ` and the name ${quoteMatch(name)}`}`,
    innermost: false,
    isMatch: (node) =>
      rolesOf(node).includes(role) && (name === undefined || matches(accessibleName(node), name)),
  };
}

/** Fields, pictures and controls by what a screen reader calls them. */
export function byLabel(label: TextMatch): Wanted {
  return {
    description: `the label ${quoteMatch(label)}`,
    innermost: true,
    isMatch: ({ props }) =>
      ["accessibilityLabel", "label", "alt"].some((name) => {
        const text = props[name];
        return typeof text === "string" && matches(text, label);
      }),
  };
}

/** Matches below a node, in reading order. What a closed dialog or sheet holds, or a page that is covered, is not there for anybody. */
export function findAll(root: RemoteNode, wanted: Wanted): RemoteNode[] {
  if (root.props["open"] === false || root.props["hidden"] === true) return [];
  const below = root.children.flatMap((child) => findAll(child, wanted));
  const isElement = root.parent !== undefined && root.text === undefined;
  const isSelf = isElement && !(wanted.innermost && below.length > 0) && wanted.isMatch(root);
  return isSelf ? [root, ...below] : below;
}
