import { describe, expect, it } from "vitest";
import { createTheme } from "../tokens/index.ts";
import type { Pen } from "./guest/pen.ts";
import { record } from "./guest/pen.ts";
import { pathData } from "./path-data.ts";
import { shapesOf } from "./shapes.ts";

const light = createTheme({ scheme: "light" }).colors;
const shapes = (draw: (pen: Pen) => void, colors = light) => shapesOf(record(draw), colors);

describe("the shapes of a drawing", () => {
  it("are what is filled, stroked and written, in order, by the pen as it was set then", () => {
    const all = shapes((pen) => {
      pen.fillColor("#ff0000");
      pen.fillRect(1, 2, 3, 4);
      pen.strokeColor("#00ff00");
      pen.lineWidth(5);
      pen.lineCap("round");
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(9, 9);
      pen.alpha(0.5);
      pen.stroke();
      pen.font(20, "bold");
      pen.textAlign("center");
      pen.fillText("Hi", 7, 8);
    });
    expect(all.map(({ kind, color, alpha }) => [kind, color, alpha])).toEqual([
      ["fill", "#ff0000", 1],
      ["stroke", "#00ff00", 0.5],
      ["text", "#ff0000", 0.5],
    ]);
    expect(all[1]).toMatchObject({
      width: 5,
      cap: "round",
      path: [
        ["M", 0, 0],
        ["L", 9, 9],
      ],
    });
    expect(all[2]).toMatchObject({ text: "Hi", x: 7, y: 8, size: 20, weight: "bold", align: "center" });
  });

  it("follow the theme where the drawing names a role of it", () => {
    const dark = createTheme({ scheme: "dark" }).colors;
    const draw = (pen: Pen) => pen.fillRect(0, 0, 1, 1);
    expect([shapes(draw)[0]?.color, shapes(draw, dark)[0]?.color]).toEqual([light.text, dark.text]);
  });

  it("are moved as the pen is, until that is restored", () => {
    const all = shapes((pen) => {
      pen.save();
      pen.translate(10, 20);
      pen.scale(2, 3);
      pen.fillRect(0, 0, 1, 1);
      pen.rotate(Math.PI / 2);
      pen.fillRect(0, 0, 1, 1);
      pen.restore();
      pen.restore();
      pen.fillRect(0, 0, 1, 1);
    });
    expect(all.map(({ matrix }) => matrix.map((value) => Math.round(value)))).toEqual([
      [2, 0, 0, 3, 10, 20],
      [0, 3, -2, 0, 10, 20],
      [1, 0, 0, 1, 0, 0],
    ]);
  });

  it("keep a path to be painted again, and begin anew when told", () => {
    const all = shapes((pen) => {
      pen.rect(0, 0, 1, 1);
      pen.fill();
      pen.stroke();
      pen.beginPath();
      pen.stroke();
    });
    expect(all.map(({ kind }) => kind)).toEqual(["fill", "stroke"]);
  });

  it("begin a path where its first piece is, when nothing was moved to", () => {
    const all = shapes((pen) => {
      pen.lineTo(1, 2);
      pen.lineTo(3, 4);
      pen.stroke();
      pen.beginPath();
      pen.quadraticCurveTo(1, 2, 3, 4);
      pen.stroke();
    });
    expect(all.map((shape) => (shape.kind === "text" ? "" : pathData(shape.path)))).toEqual([
      "M1 2L3 4",
      "M1 2Q1 2 3 4",
    ]);
  });

  it("end before a path that is stroked after each line costs the square of its length", () => {
    const all = shapes((pen) => {
      pen.moveTo(0, 0);
      for (let line = 0; line < 10_000; line += 1) {
        pen.lineTo(line, line);
        pen.stroke();
      }
    });
    const segments = all.reduce((sum, shape) => sum + (shape.kind === "text" ? 0 : shape.path.length), 0);
    expect(all.length).toBeGreaterThan(500);
    expect(segments).toBeLessThanOrEqual(200_000);
  });
});

describe("a path for SVG", () => {
  it("has the letters of SVG, and arcs by their ends", () => {
    expect(
      pathData([["M", 0, 0.12345], ["L", 1, 2], ["Q", 1, 2, 3, 4], ["C", 1, 2, 3, 4, 5, 6], ["Z"]]),
    ).toBe("M0 0.123L1 2Q1 2 3 4C1 2 3 4 5 6Z");
    expect(pathData([["A", 0, 0, 10, 0, Math.PI]])).toBe("M10 0A10 10 0 0 1 0 10A10 10 0 0 1 -10 0");
    expect(
      pathData([
        ["M", 0, 0],
        ["A", 0, 0, 10, Math.PI, 0],
      ]),
    ).toBe("M0 0L-10 0A10 10 0 0 0 0 10A10 10 0 0 0 10 0");
  });

  it("goes round once, however often the arc does", () => {
    expect(pathData([["A", 0, 0, 10, 0, 40]])).toBe("M10 0A10 10 0 0 1 -10 0A10 10 0 0 1 10 0");
  });
});
