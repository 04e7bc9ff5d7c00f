import type { RemoteNode, Session } from "@atoll/host";

import { createFieldDrafts } from "./field-drafts.ts";
import type { FieldDrafts } from "./field-drafts.ts";
import { createFocus } from "./focus.ts";
import type { Focus } from "./focus.ts";
import { createMethodOffers } from "./node-methods.ts";

/** Items a list shows at once, as a phone would of rows of ordinary height. */
const ITEMS_IN_SIGHT = 12;

/** What stands for a screen: holds the texts of fields, the focus, and how far lists are scrolled. */
export type Display = {
  readonly fields: FieldDrafts;
  readonly focus: Focus;
  /** Edits a field and tells the mini-app. */
  edit(field: RemoteNode, text: string): void;
  /** Asks for the items that come into sight when a list's item stands at its top. */
  showItem(list: RemoteNode, place: number): void;
  close(): void;
};

/** Draws a session for nobody: does what host halves of the kit do beside drawing. */
export function createDisplay(session: Session): Display {
  const fields = createFieldDrafts();
  const focus = createFocus(session);
  const edit = (field: RemoteNode, text: string) => editField(session, fields, { field, text });
  const showItem = (list: RemoteNode, place: number) => requestItems(session, list, place);
  const offers = createMethodOffers({
    session,
    methodsOf: (node) => ({
      focus: () => focus.moveTo(node),
      blur: focus.blur,
      clear: () => edit(node, ""),
      scrollTo: (params) => showItem(node, indexOf(params)),
    }),
    drawn: (node) => {
      if (node.props["autoFocus"] === true) focus.moveTo(node);
    },
  });
  const update = () => {
    fields.update(session.tree);
    offers.update();
  };
  const close = session.tree.onCommit(update);
  update();
  return { fields, focus, edit, showItem, close };
}

function editField(
  session: Session,
  fields: FieldDrafts,
  { field, text: next }: { readonly field: RemoteNode; readonly text: string },
): void {
  const { value: text, edit } = fields.type(field, next);
  if (field.on.has("changeText")) session.sendEvent(field.id, "changeText", { text, edit });
}

function requestItems(session: Session, list: RemoteNode, place: number): void {
  const count = Number(list.props["count"] ?? 0);
  const start = Math.max(0, Math.min(place, count - ITEMS_IN_SIGHT));
  session.requestRange(list.id, start, Math.min(count, start + ITEMS_IN_SIGHT));
}

function indexOf(params: unknown): number {
  const index = typeof params === "object" && params !== null && "index" in params ? params.index : 0;
  return typeof index === "number" ? index : 0;
}
