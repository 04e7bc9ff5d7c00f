import type { Op } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createTestTree, describeNode } from "../testing/test-tree.ts";

const CARD: readonly Op[] = [
  [0, 1, "Stack", { gap: "small" }],
  [0, 2, "Text", {}],
  [1, 3, "Hello"],
  [2, 2, 3, 0],
  [2, 1, 2, 0],
  [0, 4, "Button", { label: "Go", on: ["press"] }],
  [2, 1, 4, 0],
  [2, 0, 1, 0],
];

describe("a shadow tree", () => {
  it("shows what a batch draws, with defaults filled in", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    expect(describeNode(tree.root)).toBe(
      '<0 #root><1 Stack gap="small"><2 Text tone="default">"Hello"</><4 Button label="Go" on:press></></></>',
    );
    expect(tree.size).toBe(4);
    expect(tree.get(4)?.parent).toBe(tree.get(1));
  });

  it("keeps props without a prototype and without `on`", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    const props = tree.get(4)?.props ?? {};
    expect(Object.getPrototypeOf(props)).toBe(null);
    expect(Object.keys(props)).toEqual(["label"]);
  });

  it("inserts before a sibling and moves a child that has a parent", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    tree.apply([[2, 1, 4, 2]]);
    expect(tree.get(1)?.children.map((node) => node.id)).toEqual([4, 2]);
    tree.apply([[2, 1, 4, 0]]);
    expect(tree.get(1)?.children.map((node) => node.id)).toEqual([2, 4]);
  });

  it("merges an update, drops what is unset, and falls back to defaults", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    tree.apply([
      [4, 4, { disabled: true }, []],
      [4, 2, { tone: "muted" }, []],
    ]);
    expect(tree.get(4)?.props).toEqual({ label: "Go", disabled: true });
    tree.apply([
      [4, 4, {}, ["disabled", "on"]],
      [4, 2, {}, ["tone"]],
    ]);
    expect(tree.get(4)?.props).toEqual({ label: "Go" });
    expect(tree.get(4)?.on.size).toBe(0);
    expect(tree.get(2)?.props).toEqual({ tone: "default" });
  });

  it("takes `hidden` on every component", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    tree.apply([[4, 1, { hidden: true }, []]]);
    expect(tree.get(1)?.props["hidden"]).toBe(true);
    tree.apply([[4, 1, {}, ["hidden"]]]);
    expect(tree.get(1)?.props).toEqual({ gap: "small" });
  });

  it("frees the whole subtree of a removed child", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    tree.apply([[3, 0, 1]]);
    expect(tree.size).toBe(0);
    expect(tree.get(3)).toBe(undefined);
    expect(tree.weight).toBe(0);
  });

  it("keeps one object for a node and replaces its child list when that changes", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    const stack = tree.get(1);
    const children = stack?.children;
    expect(stack?.children).toBe(children);
    tree.apply([[4, 4, { label: "Stop" }, []]]);
    expect(tree.get(1)).toBe(stack);
    expect(stack?.children).toBe(children);
    tree.apply([[3, 1, 2]]);
    expect(stack?.children).not.toBe(children);
  });
});

describe("listeners of a shadow tree", () => {
  it("are called after a commit that changed their node or its child list, once", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    const heard: string[] = [];
    const version = (id: number): number => tree.get(id)?.version ?? -1;
    for (const id of [0, 1, 2, 4]) {
      const before = version(id);
      tree.subscribe(id, () => heard.push(`${id} +${version(id) - before}`));
    }
    tree.onCommit(() => heard.push("commit"));
    tree.apply([
      [4, 4, { label: "A" }, []],
      [4, 4, { label: "B" }, []],
      [2, 1, 4, 2],
    ]);
    expect(heard.sort()).toEqual(["1 +1", "4 +1", "commit"]);
  });

  it("of a component are called when its text changes", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    let calls = 0;
    tree.subscribe(2, () => (calls += 1));
    tree.apply([[5, 3, "Bye"]]);
    expect(calls).toBe(1);
    expect(tree.get(3)?.text).toBe("Bye");
  });

  it("hear nothing of a refused batch, nor once they have left, nor when their node is gone", () => {
    const tree = createTestTree();
    tree.apply(CARD);
    let calls = 0;
    const leave = tree.subscribe(4, () => (calls += 1));
    expect(() =>
      tree.apply([
        [4, 4, { label: "A" }, []],
        [3, 0, 99],
      ]),
    ).toThrow();
    leave();
    tree.apply([[4, 4, { label: "A" }, []]]);
    tree.subscribe(2, () => (calls += 1));
    tree.apply([
      [4, 2, { lines: 2 }, []],
      [3, 1, 2],
    ]);
    expect(calls).toBe(0);
    tree.subscribe(99, () => (calls += 1))();
  });
});
