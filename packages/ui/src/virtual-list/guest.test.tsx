import type { ReactNode } from "react";
import { createRef, useState } from "react";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { NodeRef } from "../guest/node-ref.ts";
import { createGuestTree, isNode } from "../testing/guest-tree.ts";
import type { GuestNode, GuestTree } from "../testing/guest-tree.ts";
import { nodesOf } from "../testing/render-guest.tsx";
import { Text } from "../text/guest.ts";
import { VirtualList } from "./guest.tsx";
import type { VirtualListProps } from "./guest.tsx";
import type { virtualListSchema } from "./schema.ts";

type Entry = { readonly id: string };

const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({ id: `e${index}` }));
const keyExtractor = ({ id }: Entry): string => id;
const renderItem = ({ item, index }: { item: Entry; index: number }) => <Text>{`${index}:${item.id}`}</Text>;

function List(props: Partial<VirtualListProps<Entry>>) {
  return <VirtualList data={entries(1000)} keyExtractor={keyExtractor} renderItem={renderItem} {...props} />;
}

function render(element: ReactNode): GuestTree {
  const tree = createGuestTree();
  tree.render(element);
  return tree;
}

function list(tree: GuestTree): GuestNode {
  const [node] = nodesOf(tree, "VirtualList");
  if (node === undefined) throw new Error("There is no list.");
  return node;
}

const ask = (tree: GuestTree, start: number, end: number): void =>
  act(() => tree.fire(list(tree), "range", { start, end }));

/** Place and text of every item that is rendered. */
function drawn(tree: GuestTree): [place: unknown, text: string][] {
  return nodesOf(tree, "VirtualItem").map((item) => [item.props["index"], textIn(item)]);
}

function textIn(node: GuestNode): string {
  return node.children.map((child) => (isNode(child) ? textIn(child) : child.text)).join("");
}

describe("VirtualList in the guest", () => {
  it("renders the first dozen before the host has asked", () => {
    const tree = render(<List />);
    expect(list(tree).props["count"]).toBe(1000);
    expect(drawn(tree)).toHaveLength(12);
    expect(drawn(tree)[0]).toEqual([0, "0:e0"]);
  });

  it("renders what the host asks for and nothing else", () => {
    const tree = render(<List />);
    ask(tree, 496, 500);
    expect(drawn(tree)).toEqual([
      [496, "496:e496"],
      [497, "497:e497"],
      [498, "498:e498"],
      [499, "499:e499"],
    ]);
  });

  it("stays within the data, whatever is asked", () => {
    const tree = render(<List data={entries(3)} />);
    ask(tree, 0, 5000);
    expect(drawn(tree).map(([place]) => place)).toEqual([0, 1, 2]);
  });

  it("renders the end of data that has shrunk", () => {
    const tree = render(<List />);
    ask(tree, 496, 504);
    act(() => tree.render(<List data={entries(100)} />));
    expect(drawn(tree).map(([place]) => place)).toEqual([92, 93, 94, 95, 96, 97, 98, 99]);
  });

  it("redraws only items that are new when the range moves", () => {
    const drawnItems: number[] = [];
    const noting: VirtualListProps<Entry>["renderItem"] = ({ index }) => {
      drawnItems.push(index);
      return <Text>{index}</Text>;
    };
    const tree = render(<List renderItem={noting} />);
    drawnItems.length = 0;
    ask(tree, 4, 14);
    expect(drawnItems).toEqual([12, 13]);
  });

  it("keeps the state of an item with its key when the data shifts", () => {
    function Stateful({ id }: { id: string }) {
      const [first] = useState(id);
      return <Text>{`${id} was ${first}`}</Text>;
    }
    const item: VirtualListProps<Entry>["renderItem"] = ({ item: { id } }) => <Stateful id={id} />;
    const tree = render(<List data={entries(3)} renderItem={item} />);
    const before = nodesOf(tree, "VirtualItem").map(({ id }) => id);
    act(() => tree.render(<List data={[{ id: "new" }, ...entries(3)]} renderItem={item} />));
    expect(drawn(tree)).toEqual([
      [0, "new was new"],
      [1, "e0 was e0"],
      [2, "e1 was e1"],
      [3, "e2 was e2"],
    ]);
    expect(
      nodesOf(tree, "VirtualItem")
        .map(({ id }) => id)
        .slice(1),
    ).toEqual(before);
  });

  it("puts a header before the items and keeps it while they scroll away", () => {
    const tree = render(<List header={<Text>All</Text>} />);
    expect(list(tree).props["count"]).toBe(1001);
    expect(drawn(tree).slice(0, 2)).toEqual([
      [0, "All"],
      [1, "0:e0"],
    ]);
    ask(tree, 500, 502);
    expect(drawn(tree)).toEqual([
      [0, "All"],
      [500, "499:e499"],
      [501, "500:e500"],
    ]);
    expect(nodesOf(tree, "VirtualItem")[0]?.props["kind"]).toBe("header");
  });

  it("shows what stands for no items, below a header too", () => {
    const empty = <Text>Nothing yet</Text>;
    expect(drawn(render(<List data={[]} empty={empty} />))).toEqual([[0, "Nothing yet"]]);
    expect(drawn(render(<List data={[]} header={<Text>All</Text>} empty={empty} />))).toEqual([
      [0, "All"],
      [1, "Nothing yet"],
    ]);
    expect(list(render(<List data={[]} />)).props["count"]).toBe(0);
  });

  it("counts items as the creator does when a ref scrolls", () => {
    const ref = createRef<NodeRef<typeof virtualListSchema>>();
    const tree = render(<List ref={ref} header={<Text>All</Text>} />);
    ref.current?.scrollTo({ index: 7 });
    act(() => tree.render(<List ref={ref} />));
    ref.current?.scrollTo({ index: 7, animated: true });
    expect(tree.invoked.map(({ method, params }) => [method, params])).toEqual([
      ["scrollTo", { index: 8 }],
      ["scrollTo", { index: 7, animated: true }],
    ]);
  });
});
