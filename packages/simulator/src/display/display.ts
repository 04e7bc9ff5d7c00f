import type { NodeMethods, RemoteNode, Session } from "@atoll/host";
import { components } from "@atoll/ui";

import { createFieldDrafts } from "./field-drafts.ts";
import type { FieldDrafts } from "./field-drafts.ts";

/** Items a list shows at once, as a phone would of rows of ordinary height. */
const ITEMS_IN_SIGHT = 12;

/** What stands for a screen: holds the texts of fields, the focus, and how far lists are scrolled. */
export type Display = {
  readonly fields: FieldDrafts;
  /** The field that has the focus. */
  focused(): RemoteNode | undefined;
  /** Edits a field and tells the mini-app. */
  edit(field: RemoteNode, text: string): void;
  focus(field: RemoteNode): void;
  blur(): void;
  /** Asks for the items that come into sight when a list's item stands at its top. */
  showItem(list: RemoteNode, place: number): void;
  close(): void;
};

/** Draws a session for nobody: does what host halves of the kit do beside drawing. */
export function createDisplay(session: Session): Display {
  const { tree } = session;
  const fields = createFieldDrafts();
  const withdraw = new Map<number, () => void>();
  let focusedId: number | undefined;
  const focused = () => (focusedId === undefined ? undefined : tree.get(focusedId));

  function emit(node: RemoteNode, event: string): void {
    if (node.on.has(event)) session.sendEvent(node.id, event);
  }
  function blur(): void {
    const field = focused();
    focusedId = undefined;
    if (field !== undefined) emit(field, "blur");
  }
  function focus(field: RemoteNode): void {
    if (focusedId === field.id) return;
    blur();
    focusedId = field.id;
    emit(field, "focus");
  }
  function edit(field: RemoteNode, text: string): void {
    const draft = fields.type(field, text);
    if (field.on.has("changeText")) {
      session.sendEvent(field.id, "changeText", { text: draft.text, edit: draft.edit });
    }
  }
  function showItem(list: RemoteNode, place: number): void {
    const count = Number(list.props["count"] ?? 0);
    const start = Math.max(0, Math.min(place, count - ITEMS_IN_SIGHT));
    session.requestRange(list.id, start, Math.min(count, start + ITEMS_IN_SIGHT));
  }
  /** What refs of the mini-app can call, by component: the methods its schema names. */
  function methodsOf(node: RemoteNode): NodeMethods {
    const can: NodeMethods = {
      focus: () => focus(node),
      blur,
      clear: () => edit(node, ""),
      scrollTo: (params) => showItem(node, indexOf(params)),
    };
    const names = Object.keys(components.get(node.component)?.methods ?? {});
    return Object.fromEntries(names.map((name) => [name, can[name] ?? (() => {})]));
  }
  function update(): void {
    fields.update(tree);
    for (const [id, end] of withdraw) {
      if (tree.get(id) !== undefined) continue;
      end();
      withdraw.delete(id);
    }
    visit(tree.root, (node) => {
      if (withdraw.has(node.id) || components.get(node.component)?.methods === undefined) return;
      withdraw.set(node.id, session.registerMethods(node.id, methodsOf(node)));
      if (node.props["autoFocus"] === true) focus(node);
    });
  }
  const stop = tree.onCommit(update);
  update();
  return { fields, focused, edit, focus, blur, showItem, close: stop };
}

function visit(node: RemoteNode, see: (node: RemoteNode) => void): void {
  see(node);
  for (const child of node.children) visit(child, see);
}

function indexOf(params: unknown): number {
  const index = typeof params === "object" && params !== null && "index" in params ? params.index : 0;
  return typeof index === "number" ? index : 0;
}
