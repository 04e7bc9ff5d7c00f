import type { RemoteNode } from "@atoll/host";

import { matches, quoteMatch } from "./query/match.ts";
import type { TextMatch } from "./query/match.ts";
import { visibleText } from "./query/node-text.ts";

type Outcome = { readonly pass: boolean; message(): string };

/** Matchers for `expect.extend`, in vitest and Jest alike. */
export const matchers = {
  /** The node shows the text: the whole of it, or a pattern in it. */
  toHaveText(node: RemoteNode, expected: TextMatch): Outcome {
    const text = visibleText(node);
    const pass = matches(text, expected);
    const verb = pass ? "shows" : "does not show";
    return {
      pass,
      message: () => `${node.component} ${verb} ${quoteMatch(expected)}. It shows ${JSON.stringify(text)}.`,
    };
  },
};
