import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { Json } from "@atoll/protocol";
import { decodeBy } from "../decode-by.ts";
import type { Decoded } from "../decode-by.ts";
import type { Kit } from "../tree/compile-component.ts";
import type { RemoteTree } from "../tree/remote-tree.ts";
import { listNames } from "../tree/tree-errors.ts";
import type { BridgeMethod } from "./bridge-method.ts";
import type { NodeMethodRegistry } from "./node-methods.ts";

type Invocation = { readonly node: number; readonly method: string; readonly params: Json };

/** `node.invoke`, by which refs of the mini-app call methods of what the host has drawn. Not in the catalogue. */
export function createNodeInvoke(tree: RemoteTree, kit: Kit, registry: NodeMethodRegistry): BridgeMethod {
  async function run({ node: id, method, params }: Invocation): Promise<null> {
    const node = tree.get(id);
    // A node that is gone or not drawn has nothing to focus or scroll; that is no fault of the mini-app.
    if (node === undefined) return null;
    const component = kit.get(node.component);
    const schema = component?.methods.get(method);
    if (schema === undefined) {
      const known = listNames(component?.methods.keys() ?? []);
      const name = quoteForMessage(method);
      throw new AtollError(
        "NOT_SUPPORTED",
        `<${node.component}> has no method ${name}. Its methods are: ${known}.`,
      );
    }
    const decoded = decodeBy(schema.params, params);
    if (!decoded.ok) {
      throw new AtollError("INVALID_ARGUMENT", `${method} of <${node.component}>: ${decoded.problem}.`);
    }
    registry.find(id, method)?.(decoded.value);
    return null;
  }

  return {
    name: "node.invoke",
    rules: { quota: { perMinute: 6_000, concurrent: 64 } },
    decodeParams,
    decodeResult: () => ({ ok: true, value: null }),
    // The params are what `decodeParams` made.
    run: (params) => run(params as Invocation),
  };
}

function decodeParams(params: Json): Decoded {
  if (typeof params !== "object" || params === null || !("node" in params)) return BAD_PARAMS;
  const { node, method, params: inner } = params as { readonly [name: string]: Json };
  if (typeof node !== "number" || typeof method !== "string") return BAD_PARAMS;
  return { ok: true, value: { node, method, params: inner ?? null } satisfies Invocation };
}

const BAD_PARAMS: Decoded = { ok: false, problem: "expected node, method and params" };
