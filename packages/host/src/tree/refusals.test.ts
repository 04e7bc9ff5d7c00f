import type { Op, Quotas } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createTestTree, describeNode } from "../testing/test-tree.ts";

const BEFORE: readonly Op[] = [
  [0, 1, "Stack", {}],
  [0, 2, "Button", { label: "Go" }],
  [2, 1, 2, 0],
  [2, 0, 1, 0],
  [0, 3, "Stack", {}],
  [2, 1, 3, 0],
  [1, 4, "loose"],
  [0, 5, "List", { count: 3 }],
  [0, 6, "Text", {}],
  [0, 7, "Stack", {}],
  [2, 1, 7, 0],
  [3, 1, 7],
];

type Case = [
  title: string,
  code: string,
  message: RegExp,
  ops: readonly Op[],
  quotas?: Partial<Quotas> | undefined,
];

const CASES: Case[] = [
  ["C10 a duplicate id", "TREE_BAD_ID", /id 2 is taken/, [[0, 2, "Stack", {}]]],
  [
    "C10 a duplicate id within the batch",
    "TREE_BAD_ID",
    /id 9 is taken/,
    [
      [1, 9, "a"],
      [1, 9, "b"],
    ],
  ],
  ["C19 the id of a removed node", "TREE_BAD_ID", /never used twice/, [[0, 7, "Stack", {}]]],
  ["C19 an op on a removed node", "TREE_BAD_ID", /no node 7/, [[4, 7, {}, []]]],
  [
    "C19 an op on what the batch removed",
    "TREE_BAD_ID",
    /no node 2/,
    [
      [3, 0, 1],
      [4, 2, { label: "x" }, []],
    ],
  ],
  ["an unknown node", "TREE_BAD_ID", /no node 99/, [[2, 0, 99, 0]]],
  ["an unknown parent", "TREE_BAD_ID", /no node 98/, [[2, 98, 4, 0]]],
  ["C15 creating the root", "TREE_BAD_ID", /id 0 is taken/, [[0, 0, "Stack", {}]]],
  ["C15 removing the root", "TREE_BAD_STRUCTURE", /not a child/, [[3, 0, 0]]],
  ["C15 the root as a child", "TREE_BAD_STRUCTURE", /root cannot/, [[2, 1, 0, 0]]],
  ["C15 props for the root", "TREE_BAD_STRUCTURE", /has no props/, [[4, 0, {}, []]]],
  ["C15 text for the root", "TREE_BAD_STRUCTURE", /not a text/, [[5, 0, "x"]]],
  ["C12 inserting a node into itself", "TREE_BAD_STRUCTURE", /into itself/, [[2, 1, 1, 0]]],
  ["C12 inserting a childless node into itself", "TREE_BAD_STRUCTURE", /into itself/, [[2, 3, 3, 0]]],
  ["C12 inserting a node before itself", "TREE_BAD_STRUCTURE", /before itself/, [[2, 1, 3, 3]]],
  ["a cycle", "TREE_BAD_STRUCTURE", /into itself/, [[2, 3, 1, 0]]],
  ["C14 a `before` that is no child", "TREE_BAD_STRUCTURE", /not a child of node 0/, [[2, 0, 3, 2]]],
  ["C14 a `before` that is unknown", "TREE_BAD_ID", /no node 55/, [[2, 0, 3, 55]]],
  ["removing a node from another parent", "TREE_BAD_STRUCTURE", /not a child of node 0/, [[3, 0, 2]]],
  ["text set on an element", "TREE_BAD_STRUCTURE", /not a text/, [[5, 2, "x"]]],
  ["props set on a text", "TREE_BAD_STRUCTURE", /no props/, [[4, 4, {}, []]]],
  ["C22 text in a component that takes none", "TREE_BAD_CHILD", /Put the text into <Text>/, [[2, 1, 4, 0]]],
  ["C22 text on the surface", "TREE_BAD_CHILD", /surface/, [[2, 0, 4, 0]]],
  ["C22 children on a leaf", "TREE_BAD_CHILD", /<Button> takes no children/, [[2, 2, 3, 0]]],
  ["children in a text", "TREE_BAD_CHILD", /text cannot have children/, [[2, 4, 3, 0]]],
  ["a child that `only` leaves out", "TREE_BAD_CHILD", /<List> takes only Item/, [[2, 5, 3, 0]]],
  ["a child that `only` leaves out, beside text", "TREE_BAD_CHILD", /<Text> takes only Text/, [[2, 6, 3, 0]]],
  [
    "D09 an unknown component",
    "TREE_BAD_COMPONENT",
    /"HostModal".*It has: Button/,
    [[0, 9, "HostModal", {}]],
  ],
  ["D09 a component named constructor", "TREE_BAD_COMPONENT", /"constructor"/, [[0, 9, "constructor", {}]]],
  ["D09 a component named __proto__", "TREE_BAD_COMPONENT", /"__proto__"/, [[0, 9, "__proto__", {}]]],
  ["D09 the name of the root", "TREE_BAD_COMPONENT", /"#root"/, [[0, 9, "#root", {}]]],
  ["a component of a later level", "TREE_BAD_COMPONENT", /"Later"/, [[0, 9, "Later", {}]]],
  ["D07 free style", "TREE_BAD_PROP", /no prop "style"/, [[4, 1, { style: { position: "fixed" } }, []]]],
  [
    "D05 a handler as data",
    "TREE_BAD_PROP",
    /takes a function as "onPress"/,
    [[4, 2, { onPress: "alert(1)" }, []]],
  ],
  [
    "D06 an unknown event",
    "TREE_BAD_PROP",
    /no event "layoutSecret".*layout, press/,
    [[4, 2, { on: ["layoutSecret"] }, []]],
  ],
  ["an event that is no name", "TREE_BAD_PROP", /no event 7/, [[4, 2, { on: [7] }, []]]],
  ["events that are no list", "TREE_BAD_PROP", /must list event names/, [[4, 2, { on: "press" }, []]]],
  [
    "an event listed again and again",
    "TREE_BAD_PROP",
    /each once/,
    [[4, 2, { on: ["press", "press", "press"] }, []]],
  ],
  ["D14 a slot", "TREE_BAD_PROP", /no prop "slot"/, [[4, 2, { slot: "onConfirm" }, []]]],
  [
    "a value of the wrong type",
    "TREE_BAD_PROP",
    /<Button> does not take 7 as "label"/,
    [[4, 2, { label: 7 }, []]],
  ],
  ["a value off the list", "TREE_BAD_PROP", /"huge" as "gap".*"small"/, [[4, 1, { gap: "huge" }, []]]],
  ["null for a prop", "TREE_BAD_PROP", /null as "gap"/, [[4, 1, { gap: null }, []]]],
  [
    "a value nested wrongly",
    "TREE_BAD_PROP",
    /as "source"/,
    [[0, 9, "Image", { source: { blob: 1, evil: 2 } }]],
  ],
  ["a missing prop", "TREE_BAD_PROP", /<Button> needs the prop "label"/, [[0, 9, "Button", {}]]],
  ["unsetting a prop that is needed", "TREE_BAD_PROP", /needs the prop "label"/, [[4, 2, {}, ["label"]]]],
  ["unsetting an unknown prop", "TREE_BAD_PROP", /no prop "colour"/, [[4, 2, {}, ["colour"]]]],
  [
    "C06 too many nodes",
    "TREE_QUOTA",
    /holds 7 nodes/,
    [
      [1, 9, ""],
      [1, 10, ""],
    ],
    { liveNodes: 7 },
  ],
  [
    "C18 too many children",
    "TREE_QUOTA",
    /VirtualList/,
    [
      [0, 9, "Stack", {}],
      [2, 1, 9, 0],
      [0, 10, "Stack", {}],
      [2, 1, 10, 0],
    ],
    { childrenPerNode: 3 },
  ],
  ["too much data", "TREE_QUOTA", /too much data/, [[1, 9, "x".repeat(2_000)]], { treeLength: 2_000 }],
  [
    "a tree too deep, built from above",
    "TREE_QUOTA",
    /deeper than 4/,
    chain(10, 8, "down"),
    { treeDepth: 4 },
  ],
  ["a tree too deep, built from below", "TREE_QUOTA", /deeper than 4/, chain(10, 8, "up"), { treeDepth: 4 }],
  [
    "a deep tree moved deeper",
    "TREE_QUOTA",
    /deeper than 4/,
    [...chain(10, 3, "up"), [2, 3, 10, 0]],
    { treeDepth: 4 },
  ],
  [
    "a chain of chains",
    "TREE_QUOTA",
    /deeper than 4/,
    [...chain(10, 4, "down"), ...chain(20, 4, "down"), [2, 13, 20, 0]],
    { treeDepth: 4 },
  ],
];

/** `count` Stacks, each inside the one before, the first at the surface. */
function chain(from: number, count: number, order: "up" | "down"): Op[] {
  const creates = Array.from({ length: count }, (_, index): Op => [0, from + index, "Stack", {}]);
  const inserts = Array.from({ length: count }, (_, i): Op => [2, i === 0 ? 0 : from + i - 1, from + i, 0]);
  return [...creates, ...(order === "up" ? inserts.reverse() : inserts)];
}

describe("a shadow tree refuses", () => {
  it.each<Case>(CASES)("%s: %s", (_title, code, message, ops, quotas) => {
    const tree = createTestTree(quotas);
    tree.apply(BEFORE);
    const shown = describeNode(tree.root);
    const { size, weight } = tree;
    let told = 0;
    tree.onCommit(() => (told += 1));
    // Work that is undone together with the op that is refused.
    const work: Op[] = [
      [4, 1, { gap: "large" }, []],
      [4, 2, { label: "changed" }, []],
      [2, 1, 3, 2],
    ];
    expect(() => tree.apply([...work, ...ops])).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
    expect(describeNode(tree.root)).toBe(shown);
    expect({ size: tree.size, weight: tree.weight, told }).toEqual({ size, weight, told: 0 });
    tree.apply([
      [3, 1, 2],
      [0, 9, "Stack", {}],
    ]);
    expect(tree.get(2)).toBe(undefined);
  });

  it("ids that are spread out to fill memory", () => {
    const tree = createTestTree();
    const spread = (from: number): Op[] =>
      Array.from({ length: 30_000 }, (_, index): Op => [1, from + index * 2, ""]);
    tree.apply([[0, 1, "Stack", {}], ...spread(3)]);
    tree.apply([[0, 1_000_001, "Text", {}], ...spread(100_001).slice(0, 100)]);
    expect(() => tree.apply(spread(200_001).slice(0, 25_000))).toThrow(/gaps|holds/);
  });
});
