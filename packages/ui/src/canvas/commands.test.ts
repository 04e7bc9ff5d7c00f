import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMANDS, isDrawing, MAX_ENTRIES } from "./commands.ts";
import { PEN_COMMANDS, record } from "./guest/pen.ts";
import type { Pen } from "./guest/pen.ts";
import { canvasSchema } from "./schema.ts";

const { commands } = canvasSchema.props;
const accepts = (value: unknown): boolean => commands.safeParse(value).success;

function everything(pen: Pen): void {
  pen.fillColor("accent");
  pen.strokeColor("#ff880080");
  pen.lineWidth(3);
  pen.lineCap("round");
  pen.lineJoin("bevel");
  pen.alpha(0.5);
  pen.font(20, "bold");
  pen.textAlign("center");
  pen.save();
  pen.translate(1, 2);
  pen.rotate(-1);
  pen.scale(2, 2);
  pen.restore();
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(1, 1);
  pen.quadraticCurveTo(0, 0, 1, 1);
  pen.bezierCurveTo(0, 0, 1, 1, 2, 2);
  pen.arc(0, 0, 5, 0, 3);
  pen.rect(0, 0, 4, 4);
  pen.closePath();
  pen.fill();
  pen.stroke();
  pen.fillRect(0, 0, 4, 4);
  pen.strokeRect(0, 0, 4, 4);
  pen.fillText("Hello", 0, 0);
}

describe("a drawing", () => {
  it("may be all that a pen records, and a pen records all there is", () => {
    expect(PEN_COMMANDS).toEqual([...COMMANDS.keys()]);
    const drawing = record(everything);
    expect(new Set(drawing.filter((entry) => COMMANDS.has(String(entry))))).toEqual(new Set(COMMANDS.keys()));
    expect(accepts(drawing)).toBe(true);
  });

  it.each([
    [["drawImage", "https://evil.example/x.png", 0, 0]],
    [["filter", "blur(9999px)"]],
    [["__proto__"]],
    [["constructor"]],
    [["lineTo", 1]],
    [["lineTo", 1, 2, 3]],
    [["lineTo", "1", "2"]],
    [["lineTo", 1, 1e9]],
    [["fillColor", "url(https://evil.example)"]],
    [["fillColor", "red"]],
    [["fillColor", "scrim"]],
    [["fillColor", "#12345"]],
    [["lineWidth", -1]],
    [["alpha", 2]],
    [["font", 9999, "bold"]],
    [["font", 12, "12px url(x)"]],
    [["arc", 0, 0, -1, 0, 1]],
    [["fillText", "x".repeat(201), 0, 0]],
    [["fillText", 7, 0, 0]],
    [[1, 2]],
    [Array.from({ length: 65 }, () => "save")],
  ])("is not %o", (entries) => {
    expect(accepts(entries)).toBe(false);
  });

  it("is not longer than a message can be", () => {
    expect(accepts(Array.from({ length: MAX_ENTRIES + 1 }, () => "stroke"))).toBe(false);
  });

  it("may save again what it has restored", () => {
    expect(isDrawing(Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? "save" : "restore")))).toBe(
      true,
    );
  });

  it("is told from anything else without a throw", () => {
    const entry = fc.oneof(fc.constantFrom(...COMMANDS.keys()), fc.double(), fc.string(), fc.jsonValue());
    fc.assert(fc.property(fc.array(entry), (entries) => typeof isDrawing(entries) === "boolean"));
  });
});
