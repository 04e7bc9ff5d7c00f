import "@remote-dom/core/polyfill";
import "@remote-dom/react/polyfill";
import { BatchingRemoteConnection, RemoteRootElement, createRemoteElement } from "@remote-dom/core/elements";
import { RemoteReceiver } from "@remote-dom/core/receivers";
import { createRemoteComponent } from "@remote-dom/react";
import { createElement } from "react";
import type { ElementType } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { createList } from "./app.ts";
import type { Contender, Controls } from "./app.ts";

const ViewElement = createRemoteElement({ properties: { gap: { type: String } } });
const TextElement = createRemoteElement({ properties: { numberOfLines: { type: Number } } });
const ButtonElement = createRemoteElement({ properties: { variant: { type: String } }, events: ["press"] });
customElements.define("ui-view", ViewElement);
customElements.define("ui-text", TextElement);
customElements.define("ui-button", ButtonElement);
customElements.define("ui-root", RemoteRootElement);

// remote-dom asks for the tags in a global map of TypeScript, which a bench has no need of.
const create = createRemoteComponent as (tag: string, element: unknown, options?: object) => ElementType;
const kit = {
  View: create("ui-view", ViewElement),
  Text: create("ui-text", TextElement),
  Button: create("ui-button", ButtonElement, { eventProps: { onPress: { event: "press" } } }),
};

type TreeNode = { children?: TreeNode[]; data?: string; eventListeners?: { press(): void } };

/** remote-dom as its documentation sets it up, batched, with records crossing as JSON text. */
export function createRemoteDom(rows: number): Contender {
  const receiver = new RemoteReceiver();
  const wire = createWire((records) => receiver.connection.mutate(records as never));
  const batching = new BatchingRemoteConnection(
    { mutate: (records) => wire.send(records), call: (...args) => receiver.connection.call(...args) },
    { batch: () => undefined },
  );
  const rootElement = document.createElement("ui-root") as InstanceType<typeof RemoteRootElement>;
  document.body.append(rootElement);
  rootElement.connect(batching);
  const root = createRoot(rootElement as never);
  const controls: Controls = { set: () => undefined };
  const List = createList(kit, rows, controls);
  const rowNode = (row: number): TreeNode | undefined =>
    (receiver.root as unknown as TreeNode).children?.[0]?.children?.[row];
  const commit = (work: () => void): void => {
    flushSync(work);
    batching.flush();
  };
  return {
    name: "remote-dom, batched",
    mount: () => commit(() => root.render(createElement(List))),
    update: (change) => commit(() => controls.set(change)),
    press: (row) => commit(() => rowNode(row)?.children?.[1]?.eventListeners?.press()),
    textOf: (row) => String(rowNode(row)?.children?.[0]?.children?.[0]?.data),
    unmount() {
      commit(() => root.unmount());
      rootElement.remove();
    },
    takeBytes: wire.takeBytes,
  };
}

/** JSON text between the two sides; functions become ids and callbacks again, as a message port would need. */
function createWire(apply: (records: unknown) => void): {
  send(records: unknown): void;
  takeBytes(): number;
} {
  const ids = new Map<unknown, number>();
  const functions = new Map<number, unknown>();
  let bytes = 0;
  const idOf = (value: unknown): number => {
    const known = ids.get(value);
    if (known !== undefined) return known;
    const id = ids.size + 1;
    ids.set(value, id);
    functions.set(id, value);
    return id;
  };
  return {
    send(records) {
      const text = JSON.stringify(records, (_key, value: unknown) =>
        typeof value === "function" ? { $f: idOf(value) } : value,
      );
      bytes += Buffer.byteLength(text);
      apply(
        JSON.parse(text, (_key, value: unknown) =>
          typeof value === "object" && value !== null && "$f" in value
            ? functions.get(value.$f as number)
            : value,
        ),
      );
    },
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
}
