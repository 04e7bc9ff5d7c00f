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

  it("is reached and led by keys: arrows move, Enter puts the pointer down and lifts it", () => {
    const { emitted } = renderHost(CanvasHost, { props, on: ["pointer"] });
    const canvas = screen.getByRole("img");
    expect(canvas.tabIndex).toBe(0);
    fireEvent.keyDown(canvas, { key: "ArrowRight" });
    fireEvent.keyDown(canvas, { key: "ArrowUp", shiftKey: true });
    fireEvent.keyDown(canvas, { key: "Enter" });
    fireEvent.keyDown(canvas, { key: "Enter", repeat: true });
    fireEvent.keyDown(canvas, { key: "ArrowDown" });
    fireEvent.keyUp(canvas, { key: "Enter" });
    expect(emitted).toEqual([
      { event: "pointer", payload: { phase: "start", x: 160, y: 99, trail: [[160, 99]] }, act: true },
      { event: "pointer", payload: { phase: "move", x: 160, y: 109, trail: [[160, 109]] }, act: false },
      { event: "pointer", payload: { phase: "end", x: 160, y: 109, trail: [[160, 109]] }, act: true },
    ]);
  });

  it("loses a pointer that is down by a key when the focus goes", () => {
    const { emitted } = renderHost(CanvasHost, { props, on: ["pointer"] });
    const canvas = screen.getByRole("img");
    fireEvent.keyDown(canvas, { key: " " });
    fireEvent.blur(canvas);
    fireEvent.keyUp(canvas, { key: " " });
    expect(emitted.map(({ payload }) => payload)).toEqual([
      { phase: "start", x: 150, y: 100, trail: [[150, 100]] },
      { phase: "cancel", x: 150, y: 100, trail: [[150, 100]] },
    ]);
  });

  it("is no stop of the keyboard while nobody listens", () => {
    renderHost(CanvasHost, { props });
    expect(screen.getByRole("img").tabIndex).toBe(-1);
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
