import { describe, expect, it } from "vitest";
import { createTheme } from "../../tokens/index.ts";
import type { Pen } from "../guest/pen.ts";
import { record } from "../guest/pen.ts";
import { shapesOf } from "../shapes.ts";
import type { Context } from "./paint.ts";
import { paint } from "./paint.ts";
import { createPixelBudget } from "./pixel-budget.ts";

/** Notes every call and every value that is set. */
function createContext(): { readonly context: Context; readonly did: unknown[] } {
  const did: unknown[] = [];
  const context = new Proxy({ canvas: { width: 20, height: 10 } } as Record<string, unknown>, {
    get: (target, name: string) =>
      target[name] ?? ((...values: unknown[]) => void did.push([name, ...values])),
    set: (_target, name, value) => did.push([`${String(name)} =`, value]) > 0,
  });
  return { context: context as unknown as Context, did };
}

function painted(draw: (pen: Pen) => void): unknown[] {
  const { context, did } = createContext();
  const { colors } = createTheme({ scheme: "light" });
  paint(context, { shapes: shapesOf(record(draw), colors), scale: 2, font: "Sans" });
  return did;
}

describe("paint", () => {
  it("wipes first, so that a picture never lies over the last one", () => {
    expect(painted(() => undefined)).toEqual([
      ["setTransform", 1, 0, 0, 1, 0, 0],
      ["clearRect", 0, 0, 20, 10],
    ]);
  });

  it("paints each shape at the screen's sharpness", () => {
    const did = painted((pen) => {
      pen.translate(3, 4);
      pen.arc(1, 1, 5, 2, 1);
      pen.strokeColor("#123456");
      pen.stroke();
    });
    expect(did).toEqual(
      expect.arrayContaining([
        ["setTransform", 2, 0, 0, 2, 6, 8],
        ["strokeStyle =", "#123456"],
        ["arc", 1, 1, 5, 2, 1, true],
        ["stroke"],
      ]),
    );
  });

  it("draws no line of no width", () => {
    const did = painted((pen) => {
      pen.lineWidth(0);
      pen.strokeRect(0, 0, 5, 5);
    });
    expect(did).not.toContainEqual(["stroke"]);
  });

  it("writes text in the theme's typeface", () => {
    const did = painted((pen) => {
      pen.font(20, "bold");
      pen.fillText("Hi", 1, 2);
    });
    expect(did).toEqual(
      expect.arrayContaining([
        ["font =", "700 20px Sans"],
        ["fillText", "Hi", 1, 2],
      ]),
    );
  });
});

describe("the pixels of a page's canvases", () => {
  it("are shared out until none are left, and come back once", () => {
    const budget = createPixelBudget(100);
    const first = budget.claim(70);
    expect([first.pixels, budget.claim(70).pixels, budget.claim(1).pixels]).toEqual([70, 30, 0]);
    first.release();
    first.release();
    expect(budget.claim(1000).pixels).toBe(70);
  });

  it("are never more than eight million for one", () => {
    expect(createPixelBudget(1e9).claim(1e9).pixels).toBe(8_000_000);
  });
});
