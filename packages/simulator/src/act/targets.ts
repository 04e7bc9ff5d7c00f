import type { RemoteNode } from "@atoll/host";

import type { Opening } from "../opening.ts";
import { describeOpening } from "../opening.ts";
import { accessibleName } from "../query/node-text.ts";
import { ROLES } from "../query/role.ts";

/** Finds what an act is meant for, or says why a person could not do it. */
export type Targets = {
  /** The node, or the nearest above it, that handles the event. */
  handlerOf(node: RemoteNode, event: string): RemoteNode;
  live(node: RemoteNode): RemoteNode;
  fieldOf(node: RemoteNode): RemoteNode;
  enabled(node: RemoteNode, act: string): RemoteNode;
  /** An error that shows what is on the screen. */
  failure(said: string): Error;
};

export function createTargets(current: () => Opening): Targets {
  return { handlerOf, live, fieldOf, enabled, failure };

  function handlerOf(node: RemoteNode, event: string): RemoteNode {
    for (let at: RemoteNode | undefined = live(node); at !== undefined; at = at.parent) {
      if (at.on.has(event)) return at;
    }
    throw failure(`Nothing handles ${event} at ${nameOf(node)}.`);
  }

  function live(node: RemoteNode): RemoteNode {
    const { session } = current();
    if (session.state() === "ended") throw failure(`Nothing can be done with ${nameOf(node)} any more.`);
    if (session.tree.get(node.id) === node) return node;
    throw failure(`${nameOf(node)} is no longer there. Look for it again.`);
  }

  function fieldOf(node: RemoteNode): RemoteNode {
    if (isField(node)) return live(node);
    throw failure(`${nameOf(node)} is no field.`);
  }

  function enabled(node: RemoteNode, act: string): RemoteNode {
    const why = ["disabled", "loading"].find((name) => node.props[name] === true);
    if (why === undefined) return node;
    throw failure(`A person cannot ${act} ${nameOf(node)} now: it is ${why}.`);
  }

  function failure(said: string): Error {
    return new Error(`${said}\n${describeOpening(current())}`);
  }
}

function isField({ component }: RemoteNode): boolean {
  const role = Object.hasOwn(ROLES, component) ? ROLES[component] : undefined;
  return role === "textbox" || role === "searchbox";
}

/** How a node is called in a message. */
export function nameOf(node: RemoteNode): string {
  return `${node.component} ${JSON.stringify(accessibleName(node))}`;
}
