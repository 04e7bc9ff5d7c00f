import { ROOT_ID } from "@atoll/protocol";
import type { CompiledComponent } from "./compile-component.ts";
import { TEXT_COMPONENT } from "./remote-tree.ts";
import type { ShadowNode } from "./shadow-node.ts";
import { listNames, refuse } from "./tree-errors.ts";

/** Checks that a node may be a child of another. Throws TREE_BAD_CHILD. */
export function checkChild(parent: ShadowNode, child: ShadowNode): void {
  if (parent.rules !== null) return checkByRules(parent.rules, child);
  if (parent.id !== ROOT_ID) refuse("TREE_BAD_CHILD", "A text cannot have children.");
  if (child.component === TEXT_COMPONENT) {
    refuse("TREE_BAD_CHILD", "Text cannot stand on the surface by itself. Put it into <Text>.");
  }
}

function checkByRules(parent: CompiledComponent, child: ShadowNode): void {
  if (child.component === TEXT_COMPONENT) {
    if (parent.takesText) return;
    refuse("TREE_BAD_CHILD", `<${parent.name}> takes no text. Put the text into <Text>.`);
  }
  if (!parent.takesNodes) {
    const allowed = parent.takesText ? "only text" : "no children";
    refuse("TREE_BAD_CHILD", `<${parent.name}> takes ${allowed}, but was given <${child.component}>.`);
  }
  if (parent.only !== null && !parent.only.has(child.component)) {
    const allowed = listNames(parent.only);
    refuse("TREE_BAD_CHILD", `<${parent.name}> takes only ${allowed}, but was given <${child.component}>.`);
  }
}
