import type { OpenedMiniApp } from "@atoll/simulator";
import { describe, expect, it } from "vitest";

import { change, openTask } from "./open-task.ts";

const canvas = (app: OpenedMiniApp) => app.getByLabel(/^A drawing of/);

async function press(app: OpenedMiniApp, x: number, y: number): Promise<void> {
  await app.send(canvas(app), "pointer", { phase: "start", x, y, trail: [[x, y]] });
  await app.send(canvas(app), "pointer", { phase: "end", x, y, trail: [[x, y]] });
}

/** What is drawn: place and diameter of each circle, and which of them is filled. */
function circles(app: OpenedMiniApp): string[] {
  const commands = canvas(app).props["commands"] as readonly (string | number)[];
  return commands.flatMap((word, at) => {
    if (word !== "arc") return [];
    const [x, y, radius] = commands.slice(at + 1, at + 4).map(Number);
    const filled = commands[at + 6] === "fill" ? " filled" : "";
    return [`${x},${y} ${(radius ?? 0) * 2}${filled}`];
  });
}

describe("the circle drawer", () => {
  it("draws a circle where there is none", async () => {
    await using app = await openTask("Circle drawer");
    await press(app, 100, 120);
    await press(app, 300, 200);
    expect(circles(app)).toEqual(["100,120 60", "300,200 60"]);
    expect(canvas(app).props["label"]).toBe("A drawing of 2 circles");
  });

  it("chooses the circle whose middle is nearest", async () => {
    await using app = await openTask("Circle drawer");
    await press(app, 100, 100);
    await press(app, 140, 100);
    await press(app, 125, 100);
    expect(circles(app)).toEqual(["100,100 60", "140,100 60 filled"]);
    expect(app.getByText("Adjust diameter")).toBeDefined();
  });

  it("shows a diameter while it is tried, and makes one step of it", async () => {
    await using app = await openTask("Circle drawer");
    await press(app, 100, 100);
    await press(app, 100, 100);
    await app.tap(app.getByText("Adjust diameter"));
    const slider = app.getByLabel("Diameter");
    await app.send(slider, "slide", { value: 80 });
    await app.send(slider, "slide", { value: 90 });
    await change(app, slider, 100);
    expect(circles(app)).toEqual(["100,100 100 filled"]);
    await app.tap(app.getByText("Done"));
    await app.tap(app.getByText("Undo"));
    expect(circles(app)).toEqual(["100,100 60"]);
    await app.tap(app.getByText("Redo"));
    expect(circles(app)).toEqual(["100,100 100"]);
  });

  it("keeps the diameter when the sheet is dragged away", async () => {
    await using app = await openTask("Circle drawer");
    await press(app, 100, 100);
    await press(app, 100, 100);
    await app.tap(app.getByText("Adjust diameter"));
    await change(app, app.getByLabel("Diameter"), 40);
    await app.send(app.getByRole("dialog"), "dismiss");
    expect(circles(app)).toEqual(["100,100 40 filled"]);
    await app.tap(app.getByText("Undo"));
    expect(circles(app)).toEqual(["100,100 60"]);
  });

  it("undoes and redoes, until another way is taken", async () => {
    await using app = await openTask("Circle drawer");
    await expect(app.tap(app.getByText("Undo"))).rejects.toThrow(/disabled/);
    await press(app, 50, 50);
    await press(app, 200, 50);
    await app.tap(app.getByText("Undo"));
    await app.tap(app.getByText("Undo"));
    expect(circles(app)).toEqual([]);
    await app.tap(app.getByText("Redo"));
    expect(circles(app)).toEqual(["50,50 60"]);
    await press(app, 350, 350);
    await expect(app.tap(app.getByText("Redo"))).rejects.toThrow(/disabled/);
    expect(circles(app)).toEqual(["50,50 60", "350,350 60"]);
  });
});
