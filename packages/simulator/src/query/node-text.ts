import type { RemoteNode } from "@atoll/host";

/** Props whose text a component shows, in the order in which it is read. */
const SHOWN_PROPS = [
  "title",
  "subtitle",
  "description",
  "label",
  "detail",
  "message",
  "error",
  "hint",
  "note",
  "code",
] as const;

/** Components that show their `value` as it is; that of others is a person's to change. */
const SHOW_VALUE: ReadonlySet<string> = new Set(["KeyValueRow", "ListRow"]);

/** All text below a node, as one string. */
export function textBelow(node: RemoteNode): string {
  return node.text ?? node.children.map(textBelow).join("");
}

/** The texts a node shows by itself: its text children as one, and its props that are shown. */
export function ownTexts(node: RemoteNode): string[] {
  const shown = shownProps(node).flatMap((name) => stringProp(node, name) ?? []);
  const isHidden = node.props["labelHidden"] === true;
  const props = isHidden ? shown.filter((text) => text !== node.props["label"]) : shown;
  return hasText(node) ? [textBelow(node), ...props] : props;
}

function shownProps({ component, on }: RemoteNode): readonly string[] {
  return [
    ...SHOWN_PROPS,
    ...(SHOW_VALUE.has(component) ? ["value"] : []),
    // The button is there while somebody listens to it.
    ...(on.has("action") ? ["actionLabel"] : []),
  ];
}

/** What a node shows in all, texts apart from each other by a space. */
export function visibleText(node: RemoteNode): string {
  const parts = [...ownTexts(node), ...(hasText(node) ? [] : drawnChildren(node).map(visibleText))];
  return normalise(parts.join(" "));
}

/** The name that a screen reader gives a node. */
export function accessibleName(node: RemoteNode): string {
  for (const name of ["accessibilityLabel", "label", "alt", "title"]) {
    const text = stringProp(node, name);
    if (text !== undefined) return normalise(text);
  }
  return visibleText(node);
}

/** Children that are drawn: not those of a page that is covered. */
export function drawnChildren(node: RemoteNode): readonly RemoteNode[] {
  return node.children.filter((child) => child.props["hidden"] !== true);
}

/** White space as it is read: one space for any run of it, none at the ends. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function hasText(node: RemoteNode): boolean {
  return node.children.some((child) => child.text !== undefined);
}

function stringProp(node: RemoteNode, name: string): string | undefined {
  const value = node.props[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
