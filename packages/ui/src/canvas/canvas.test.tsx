import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { nodesOf, renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Canvas } from "./guest.tsx";
import type { Pen } from "./guest/pen.ts";
import { CanvasHost } from "./host.tsx";
import { canvasSchema } from "./schema.ts";

const props = { label: "A house", width: 300, height: 200 };
const drawHouse = (pen: Pen) => pen.fillRect(10, 10, 20, 20);

describe("Canvas", () => {
  it("is an image named by what it shows", () => {
    const { container } = renderHost(CanvasHost, { props });
    expect(screen.getByRole("img", { name: "A house" })).toBeTruthy();
    expect(container.querySelector("canvas")?.closest("[aria-hidden]")).not.toBeNull();
  });

  it("sends what the mini-app draws as a list of commands", () => {
    const { tree } = renderGuest(<Canvas {...props} draw={drawHouse} />);
    expect(nodesOf(tree, "Canvas")[0]?.props["commands"]).toEqual(["fillRect", 10, 10, 20, 20]);
  });

  it("is empty when nothing is drawn", () => {
    const { tree } = renderGuest(<Canvas {...props} draw={() => undefined} />);
    expect(nodesOf(tree, "Canvas")[0]?.props).toEqual(props);
  });

  it("is drawn anew only when the function is another", () => {
    let drawn = 0;
    const draw = () => void (drawn += 1);
    const { update } = renderGuest(<Canvas {...props} draw={draw} />);
    update(<Canvas {...props} draw={draw} label="Another house" />);
    expect(drawn).toBe(1);
  });

  it("tells where it is touched; that a press begins and ends is the act of a person", () => {
    const { emitted } = renderHost(CanvasHost, { props, on: ["pointer"] });
    const canvas = screen.getByRole("img");
    fireEvent.mouseDown(canvas, { clientX: 30, clientY: 40, button: 0, buttons: 1 });
    fireEvent.mouseMove(canvas, { clientX: 31, clientY: 41, buttons: 1 });
    fireEvent.mouseUp(canvas, { clientX: 31, clientY: 41, button: 0 });
    expect(emitted).toEqual([
      { event: "pointer", payload: { phase: "start", x: 30, y: 40, trail: [[30, 40]] }, act: true },
      { event: "pointer", payload: { phase: "move", x: 31, y: 41, trail: [[31, 41]] }, act: false },
      { event: "pointer", payload: { phase: "end", x: 31, y: 41, trail: [[31, 41]] }, act: true },
    ]);
  });

  it("tells nothing while nobody listens", () => {
    const { emitted } = renderHost(CanvasHost, { props });
    fireEvent.mouseDown(screen.getByRole("img"), { clientX: 30, clientY: 40, button: 0, buttons: 1 });
    expect(emitted).toEqual([]);
  });

  it.each([props, { ...props, commands: ["fillRect", 1, 2, 3, 4] }])("accepts %o", (each) => {
    expect(accepts(canvasSchema, each)).toBe(true);
  });

  it.each([
    { width: 10, height: 10 },
    { ...props, width: 0 },
    { ...props, height: 2001 },
    { ...props, commands: "fillRect" },
    { ...props, commands: [["fillRect", 1, 2, 3, 4]] },
  ])("refuses %o", (wrong) => {
    expect(accepts(canvasSchema, wrong)).toBe(false);
  });
});
