import type { RemoteNode } from "@atoll/host";

import { drawnChildren, normalise, textBelow } from "./node-text.ts";

/** Props that say how something looks or is placed: left out, so that what it says stands out. */
const LOOKS = new Set([
  "align",
  "edit",
  "elevated",
  "estimatedItemSize",
  "fit",
  "gap",
  "grow",
  "height",
  "justify",
  "keyboard",
  "maxLength",
  "numberOfLines",
  "padding",
  "paddingX",
  "paddingY",
  "radius",
  "scroll",
  "selectable",
  "size",
  "tabular",
  "weight",
  "width",
  "wrap",
]);

/** Shows a tree as text, a line for each node: component, text, props that matter, events that are handled. */
export function snapshotOf(node: RemoteNode): string {
  return lines(node, 0).join("\n");
}

function lines(node: RemoteNode, depth: number): string[] {
  if (node.parent === undefined) return drawnChildren(node).flatMap((child) => lines(child, depth));
  const indent = "  ".repeat(depth);
  if (node.text !== undefined) return [`${indent}${quote(node.text)}`];
  const isRun = node.children.length > 0 && node.children.every((child) => child.text !== undefined);
  const head = [node.component, ...(isRun ? [quote(textBelow(node))] : []), ...props(node), ...events(node)];
  const below = isRun ? [] : drawnChildren(node).flatMap((child) => lines(child, depth + 1));
  return [indent + head.join(" "), ...below];
}

function props(node: RemoteNode): string[] {
  return Object.entries(node.props)
    .filter(([name, value]) => !LOOKS.has(name) && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (value === true ? name : `${name}=${quote(value)}`));
}

function events(node: RemoteNode): string[] {
  const names = [...node.on].filter((event) => event !== "range");
  return names.length === 0 ? [] : [`(${names.sort().join(", ")})`];
}

function quote(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(clip(normalise(value))) : JSON.stringify(value);
}

function clip(text: string): string {
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
