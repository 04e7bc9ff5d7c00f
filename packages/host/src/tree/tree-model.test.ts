import type { Op, Props } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTestTree, describeNode } from "../testing/test-tree.ts";
import type { RemoteNode } from "./remote-tree.ts";
import { weigh } from "./weight.ts";

/** A naive tree: arrays, no transactions. It is told only what is valid. */
type Model = {
  readonly id: number;
  readonly text?: string;
  label?: string;
  children: Model[];
  parent: Model | null;
};

type Step = { readonly kind: number; readonly a: number; readonly b: number; readonly c: number };

const LIMIT = 30;
const steps = (max: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ kind: fc.nat(9), a: fc.nat(), b: fc.nat(), c: fc.nat() }), { maxLength: max });
const batches = fc.array(steps(25), { minLength: 1, maxLength: 8 });

class Guest {
  readonly root: Model = { id: 0, children: [], parent: null };
  readonly live = new Map<number, Model>([[0, this.root]]);
  #lastId = 0;

  /** Turns random numbers into a valid op and plays it on the model. */
  play(step: Step): Op | null {
    const nodes = [...this.live.values()];
    const node = nodes[step.a % nodes.length] ?? this.root;
    if (step.kind < 4) return this.#create(step);
    if (step.kind < 7) return this.#insert(node, nodes[step.b % nodes.length] ?? this.root, step.c);
    if (step.kind < 8) return this.#remove(node);
    return this.#relabel(node, String(step.c % 5));
  }

  #create(step: Step): Op | null {
    if (this.live.size > LIMIT) return null;
    this.#lastId += 1 + (step.a % 3);
    const node: Model = { id: this.#lastId, label: "new", children: [], parent: null };
    this.live.set(node.id, node);
    return [0, node.id, "Item", { index: 0 } satisfies Props];
  }

  #insert(parent: Model, child: Model, place: number): Op | null {
    for (let at: Model | null = parent; at !== null; at = at.parent) if (at === child) return null;
    if (child === this.root) return null;
    const siblings = parent.children.filter((other) => other !== child);
    const index = place % (siblings.length + 1);
    const before = siblings[index];
    if (child.parent !== null)
      child.parent.children = child.parent.children.filter((other) => other !== child);
    parent.children = [...siblings.slice(0, index), child, ...siblings.slice(index)];
    child.parent = parent;
    return [2, parent.id, child.id, before?.id ?? 0];
  }

  #remove(child: Model): Op | null {
    const parent = child.parent;
    if (parent === null) return null;
    parent.children = parent.children.filter((other) => other !== child);
    const free = (node: Model): void => {
      this.live.delete(node.id);
      node.children.forEach(free);
    };
    free(child);
    return [3, parent.id, child.id];
  }

  #relabel(node: Model, label: string): Op | null {
    if (node === this.root) return null;
    node.label = label;
    return [4, node.id, { index: Number(label) }, []];
  }
}

function shapeOf(node: RemoteNode): unknown {
  return [node.id, node.children.map(shapeOf)];
}

function shapeOfModel(node: Model): unknown {
  return [node.id, node.children.map(shapeOfModel)];
}

/** Every link of the tree agrees with every other. */
function assertSound(tree: ReturnType<typeof createTestTree>): void {
  const walk = (node: NonNullable<ReturnType<typeof tree.get>>): void => {
    let previous = null;
    let count = 0;
    for (let child = node.first; child !== null; child = child.next) {
      expect(child.parent).toBe(node);
      expect(child.previous).toBe(previous);
      expect(tree.get(child.id)).toBe(child);
      walk(child);
      previous = child;
      count += 1;
    }
    const weights = Object.values(node.props).map(weigh);
    expect(node.weight).toBe(weights.reduce((sum, weight) => sum + weight, node.text?.length ?? 0));
    expect(node.last).toBe(previous);
    expect(node.childCount).toBe(count);
    expect(node.children).toHaveLength(count);
  };
  walk(tree.root);
}

/** Ops that break some rule, whatever the tree holds. */
const SPOILERS: readonly Op[] = [
  [0, 0, "Stack", {}],
  [0, 900_000, "Nothing", {}],
  [0, 900_000, "Item", {}],
  [0, 900_000, "Item", { index: 0, on: ["press"] }],
  [2, 0, 900_000, 0],
  [2, 0, 0, 0],
  [3, 0, 0],
  [4, 0, {}, []],
  [5, 0, "x"],
];

describe("a shadow tree under random batches", () => {
  it("is always what a naive tree would be", () => {
    fc.assert(
      fc.property(batches, (all) => {
        const tree = createTestTree();
        const guest = new Guest();
        for (const batch of all) {
          tree.apply(batch.map((step) => guest.play(step)).filter((op) => op !== null));
          expect(shapeOf(tree.root)).toEqual(shapeOfModel(guest.root));
          expect(tree.size).toBe(guest.live.size - 1);
          for (const { id, label } of guest.live.values()) {
            if (label !== undefined && label !== "new")
              expect(tree.get(id)?.props["index"]).toBe(Number(label));
          }
        }
        assertSound(tree);
      }),
      { numRuns: 200 },
    );
  });

  it("is left exactly as it was by a batch that breaks a rule anywhere", () => {
    fc.assert(
      fc.property(batches, steps(25), fc.nat(), fc.nat(SPOILERS.length - 1), (all, last, place, spoiler) => {
        const tree = createTestTree();
        const guest = new Guest();
        for (const batch of all) tree.apply(batch.map((s) => guest.play(s)).filter((op) => op !== null));
        const before = { shown: describeNode(tree.root), size: tree.size, weight: tree.weight };
        const versions = [...guest.live.keys()].map((id) => [id, tree.get(id)?.version]);
        const ops = last.map((step) => guest.play(step)).filter((op) => op !== null);
        const spoiled = [...ops.slice(0, place % (ops.length + 1)), SPOILERS[spoiler] ?? ops[0]].filter(
          (op) => op !== undefined,
        );
        expect(() => tree.apply(spoiled)).toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^TREE_/) }),
        );
        expect({ shown: describeNode(tree.root), size: tree.size, weight: tree.weight }).toEqual(before);
        for (const [id, version] of versions) expect(tree.get(id ?? -1)?.version).toBe(version);
        assertSound(tree);
        // The same batch without the spoiler still applies: no id was used up.
        tree.apply(ops);
        expect(shapeOf(tree.root)).toEqual(shapeOfModel(guest.root));
      }),
      { numRuns: 200 },
    );
  });

  it("never half-applies a batch of random ops", () => {
    const id = fc.integer({ min: 0, max: 12 });
    const op = fc.oneof(
      fc.tuple(
        fc.constant(0 as const),
        id,
        fc.constantFrom("Stack", "Item", "Text", "Nope"),
        fc.constant({ index: 1 }),
      ),
      fc.tuple(fc.constant(1 as const), id, fc.string()),
      fc.tuple(fc.constant(2 as const), id, id, id),
      fc.tuple(fc.constant(3 as const), id, id),
      fc.tuple(
        fc.constant(4 as const),
        id,
        fc.constantFrom({ index: 2 }, {}, { evil: 1 }),
        fc.constantFrom([], ["gap"]),
      ),
      fc.tuple(fc.constant(5 as const), id, fc.string()),
    );
    fc.assert(
      fc.property(fc.array(fc.array(op, { maxLength: 6 }), { maxLength: 30 }), (all) => {
        const tree = createTestTree();
        for (const ops of all) {
          const before = describeNode(tree.root);
          try {
            tree.apply(ops as Op[]);
          } catch {
            expect(describeNode(tree.root)).toBe(before);
          }
          assertSound(tree);
        }
      }),
      { numRuns: 300 },
    );
  });
});
