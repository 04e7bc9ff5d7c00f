import type { RemoteNode } from "@atoll/host";
import type { Json } from "@atoll/protocol";
import { components } from "@atoll/ui";

import type { Opening } from "../opening.ts";
import { createControls, whyNot } from "./controls.ts";
import { createTargets, nameOf } from "./targets.ts";

/** What a person does. Each act resolves when the mini-app has dealt with it and is idle. */
export type Actions = {
  /** Presses a node, or what is around it that can be pressed; a Switch or Checkbox turns. Throws when nothing there can be, or not now. */
  tap(node: RemoteNode): Promise<void>;
  /** Gives a control a value: what a person turns on, chooses, drags or counts to. Throws for what they could not. */
  choose(control: RemoteNode, value: Json): Promise<void>;
  /** Types at the end of a field, a key at a time. */
  type(field: RemoteNode, text: string): Promise<void>;
  /** Deletes what stands in a field, as one edit. */
  clear(field: RemoteNode): Promise<void>;
  /** Presses Enter in a field. */
  submit(field: RemoteNode): Promise<void>;
  /** Scrolls a list until an item stands at its top. `index` counts the items, not the header. */
  scrollTo(list: RemoteNode, index: number): Promise<void>;
  /** Presses the back button of the screen. */
  back(): Promise<void>;
  /** Sends any event of a node, for components these acts do not know. */
  send(node: RemoteNode, event: string, payload?: Json): Promise<void>;
};

/** Components that scroll to an item or row. */
const LISTS: ReadonlySet<string> = new Set(["DataGrid", "VirtualList"]);

/** Components that a press turns on or off. */
const TURNED: ReadonlySet<string> = new Set(["Checkbox", "Switch"]);

/** Between two keys: faster than anybody types, and within the rate at which a host takes events. */
const KEY_MS = 5;

/** The acts upon whatever session is open. */
export function createActions(current: () => Opening): Actions {
  const controls = createControls();
  const { handlerOf, live, fieldOf, enabled, failure } = createTargets(current);
  return {
    async tap(node) {
      if (TURNED.has(node.component)) return choose(node, controls.get(live(node)) !== true);
      const target = enabled(handlerOf(node, "press"), "press");
      await perform(({ session }) => session.sendEvent(target.id, "press", null, { act: true }));
    },
    choose,
    async type(field, text) {
      enabled(fieldOf(field), "type into");
      for (const character of text) {
        current().passTime(KEY_MS);
        await perform(({ display }) => {
          display.focus.moveTo(field);
          display.edit(field, clip(display.fields.get(field).value + character, field));
        });
      }
    },
    async clear(field) {
      enabled(fieldOf(field), "clear");
      await perform(({ display }) => {
        display.focus.moveTo(field);
        display.edit(field, "");
      });
    },
    async submit(field) {
      enabled(fieldOf(field), "submit");
      await perform(({ session, display }) => {
        const { value: text } = display.fields.get(field);
        if (field.on.has("submit")) session.sendEvent(field.id, "submit", { text }, { act: true });
      });
    },
    async scrollTo(list, index) {
      if (!LISTS.has(live(list).component)) throw failure(`${nameOf(list)} is no list.`);
      const header = list.children.some((item) => item.props["kind"] === "header") ? 1 : 0;
      await perform(({ display }) => display.showItem(list, index + header));
    },
    async back() {
      const screen = find(current().session.tree.root, (node) => node.on.has("back"));
      if (screen === undefined) throw failure("No screen has a back button now.");
      await perform(({ session }) => session.sendEvent(screen.id, "back", null, { act: true }));
    },
    async send(node, event, payload = null) {
      const target = handlerOf(node, event);
      await perform(({ session }) => session.sendEvent(target.id, event, payload, { act: true }));
    },
  };

  async function choose(control: RemoteNode, value: Json): Promise<void> {
    if (!isControl(live(control))) throw failure(`${nameOf(control)} holds no value.`);
    const reason = whyNot(enabled(control, "change"), value);
    if (reason !== undefined)
      throw failure(`A person cannot give ${nameOf(control)} the value ${JSON.stringify(value)}: ${reason}.`);
    await perform(({ session }) => {
      const change = controls.change(control, value);
      session.sendEvent(control.id, "change", change, { act: true });
    });
  }

  /** An event the host drops would look like a mini-app that does nothing, so it fails the test instead. */
  async function perform(act: (opening: Opening) => void): Promise<void> {
    const opening = current();
    const before = opening.session.stats().droppedEvents;
    act(opening);
    if (opening.session.stats().droppedEvents > before) {
      throw failure(
        "The host dropped the event: its payload does not fit the schema, or events come too fast.",
      );
    }
    await opening.settle();
  }
}

/** Values are told by an event of their own, whose count of changes the kit keeps. */
function isControl({ component }: RemoteNode): boolean {
  const schema = components.get(component);
  return schema !== undefined && "change" in schema.events && "edit" in schema.props;
}

function clip(text: string, field: RemoteNode): string {
  const longest = field.props["maxLength"];
  return typeof longest === "number" ? text.slice(0, longest) : text;
}

function find(node: RemoteNode, isWanted: (node: RemoteNode) => boolean): RemoteNode | undefined {
  if (isWanted(node)) return node;
  for (const child of node.children) {
    const found = find(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
