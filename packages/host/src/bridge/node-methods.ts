import type { NodeMethods } from "../session/session.ts";

/** Methods of drawn nodes, as the surface has offered them. */
export type NodeMethodRegistry = {
  register(nodeId: number, methods: NodeMethods): () => void;
  find(nodeId: number, method: string): ((params: unknown) => void) | undefined;
};

/** Creates an empty registry. */
export function createNodeMethods(): NodeMethodRegistry {
  const nodes = new Map<number, NodeMethods>();
  return {
    register(nodeId, methods) {
      nodes.set(nodeId, methods);
      return () => {
        // A node that was drawn anew has registered again by the time its old drawing goes.
        if (nodes.get(nodeId) === methods) nodes.delete(nodeId);
      };
    },
    find(nodeId, method) {
      const methods = nodes.get(nodeId);
      return methods !== undefined && Object.hasOwn(methods, method) ? methods[method] : undefined;
    },
  };
}
