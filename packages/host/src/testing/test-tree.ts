import { withQuotas } from "@atoll/protocol";
import type { Quotas } from "@atoll/protocol";
import { compileKit } from "../tree/compile-component.ts";
import type { RemoteNode } from "../tree/remote-tree.ts";
import { ShadowTree } from "../tree/shadow-tree.ts";
import { testComponents } from "./test-kit.ts";

/** A tree with the test kit, at level 1. */
export function createTestTree(quotas: Partial<Quotas> = {}): ShadowTree {
  return new ShadowTree({
    kit: compileKit(testComponents, 1),
    quotas: withQuotas(quotas),
    onListenerError: (error) => {
      throw error;
    },
  });
}

/** What a tree shows, as text: for comparing. */
export function describeNode(node: RemoteNode): string {
  if (node.text !== undefined) return JSON.stringify(node.text);
  const props = Object.entries(node.props).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const on = [...node.on].map((event) => ` on:${event}`);
  const children = node.children.map(describeNode).join("");
  return `<${node.id} ${node.component}${props.sort().join("")}${on.sort().join("")}>${children}</>`;
}
