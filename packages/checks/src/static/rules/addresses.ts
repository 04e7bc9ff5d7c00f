import { foldText } from "../fold-text.ts";
import type { ScriptFacts, ScriptRule } from "../script-rule.ts";

const ADDRESS = /^\s*(?:https?|wss?):\/\/(?:[^\s/?#@\\]*@)?((?:[a-z0-9_-]+\.)+[a-z0-9-]{1,63})(?=[/:?#]|$)/i;
/** Names of formats, never fetched. */
const NAMES_ONLY = new Set(["www.w3.org", "json-schema.org", "schema.org", "example.com", "www.example.com"]);
const MAX_HOSTS = 20;

/** Addresses that a script holds and the manifest does not allow: each host once. */
export const addresses: ScriptRule = (report, facts) => {
  const seen = new Set<string>();
  return {
    visit(node, ancestors) {
      const text =
        node.type === "BinaryExpression" || node.type === "Literal" || node.type === "TemplateLiteral"
          ? headOf(node)
          : undefined;
      const host = text === undefined ? undefined : ADDRESS.exec(text)?.[1]?.toLowerCase();
      if (host === undefined || seen.has(host) || seen.size === MAX_HOSTS || isFine(host, facts)) return;
      // Of a sum, its outermost: the host may still go on in what is added.
      if (ancestors.at(-1)?.type === "BinaryExpression") return;
      seen.add(host);
      report(
        "static/undeclared-domain",
        node,
        `The bundle has an address at ${host}, which network.allowedDomains does not name.`,
        text,
      );
    },
  };
};

/** The text that a node begins with, as far as it is known. */
function headOf(node: Parameters<typeof foldText>[0]): string | undefined {
  if (node.type === "TemplateLiteral") return node.quasis[0]?.value.cooked ?? undefined;
  return foldText(node) ?? (node.type === "BinaryExpression" ? headOf(node.left) : undefined);
}

function isFine(host: string, { allowedDomains, linkedHosts }: ScriptFacts): boolean {
  if (NAMES_ONLY.has(host) || linkedHosts.includes(host)) return true;
  return allowedDomains.some((domain) =>
    domain.startsWith("*.") ? host.endsWith(domain.slice(1)) : host === domain,
  );
}
