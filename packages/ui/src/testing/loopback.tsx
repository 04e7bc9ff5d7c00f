import type { Json } from "@atoll/protocol";
import type { ReactNode } from "react";
import { memo, useSyncExternalStore } from "react";
import { components } from "../catalogue.ts";
import { hostComponents } from "../host/components.ts";
import type { VirtualItems } from "../host-component.ts";
import type { GuestNode, GuestText, GuestTree } from "./guest-tree.ts";
import { isNode } from "./guest-tree.ts";

type Emit = (node: GuestNode, event: string, payload: Json) => void;
type NodeProps = { readonly tree: GuestTree; readonly node: GuestNode; readonly emit: Emit };

/** Draws a guest tree with the host halves, as a surface does, but in one process: for tests and galleries. */
export function Loopback({ tree, emit }: { readonly tree: GuestTree; readonly emit?: Emit }) {
  useVersion(tree, tree.root);
  const fire: Emit = (node, event, payload) => tree.fire(node, event, payload);
  return drawChildren(tree, tree.root, emit ?? fire);
}

const NodeView = memo(function NodeView({ tree, node, emit }: NodeProps) {
  useVersion(tree, node);
  const HostHalf = hostComponents.get(node.component);
  const schema = components.get(node.component);
  if (HostHalf === undefined || schema === undefined) throw new Error(`No component ${node.component}.`);
  return (
    <HostHalf
      id={node.id}
      props={dataProps(node)}
      on={handledEvents(node)}
      text={textOf(node)}
      items={schema.virtual === true ? itemsOf(tree, node, emit) : null}
      emit={(event, payload = null) => emit(node, event, payload)}
    >
      {schema.virtual === true ? null : drawChildren(tree, node, emit)}
    </HostHalf>
  );
});

function useVersion(tree: GuestTree, node: GuestNode): void {
  useSyncExternalStore(tree.subscribe, () => versionOf(node));
}

function versionOf(node: GuestNode): string {
  return `${node.version}:${textOf(node)}`;
}

function textOf(node: GuestNode): string {
  return node.children.map((child) => (isNode(child) ? "" : child.text)).join("");
}

function drawChildren(tree: GuestTree, node: GuestNode, emit: Emit): ReactNode {
  return node.children.map((child: GuestNode | GuestText) =>
    isNode(child) ? <NodeView key={child.id} tree={tree} node={child} emit={emit} /> : child.text,
  );
}

function itemsOf(tree: GuestTree, list: GuestNode, emit: Emit): VirtualItems {
  const nodes = list.children.filter(isNode);
  const byIndex = new Map(nodes.map((item) => [item.props["index"], item]));
  return {
    version: list.version,
    get(index) {
      const item = byIndex.get(index);
      return item && <NodeView key={item.id} tree={tree} node={item} emit={emit} />;
    },
  };
}

const FOR_REACT: ReadonlySet<string> = new Set(["children", "ref", "key"]);

/** Data props, checked by the schema as the tree of a real session does. */
function dataProps(node: GuestNode): { readonly [name: string]: unknown } {
  const schema = components.get(node.component)?.props ?? {};
  const given = Object.entries(node.props).filter(
    ([name, value]) => !FOR_REACT.has(name) && typeof value !== "function" && value !== undefined,
  );
  return Object.fromEntries(
    given.map(([name, value]) => {
      const prop = schema[name];
      if (prop === undefined) throw new Error(`<${node.component}> has no prop "${name}".`);
      return [name, prop.parse(value)];
    }),
  );
}

function handledEvents(node: GuestNode): ReadonlySet<string> {
  const handlers = Object.keys(node.props).filter((name) => typeof node.props[name] === "function");
  return new Set(handlers.map((name) => name.charAt(2).toLowerCase() + name.slice(3)));
}
