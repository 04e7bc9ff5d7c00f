import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp, SimulatorOptions } from "@atoll/simulator";
import { beforeAll, describe, expect, it } from "vitest";
import { FIGURES } from "../src/model/figure.ts";
import type { Line } from "../src/model/figure.ts";
import { scoreOf, starsOf } from "../src/model/score.ts";

let built: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "drawing-"));
  await bundleMiniApp({ projectDir: join(import.meta.dirname, ".."), outDir: built });
});

const figureOf = (name: string): Line => FIGURES.find((figure) => figure.name === name)?.line ?? [];

async function play(name: string, options: SimulatorOptions = {}): Promise<OpenedMiniApp> {
  const app = await openMiniApp(built, options);
  await app.tap(await app.findByText(name));
  return app;
}

/** Draws a line, in as many events as a finger would cause. */
async function draw(app: OpenedMiniApp, line: Line): Promise<void> {
  const board = () => app.getByLabel(/^The figure/);
  for (let at = 0; at < line.length; at += 60) {
    const trail = line.slice(at, at + 60).map(([x, y]): [number, number] => [x, y]);
    const [x, y] = trail.at(-1) ?? [0, 0];
    await app.send(board(), "pointer", { phase: at === 0 ? "start" : "move", x, y, trail });
  }
}

describe("the score", () => {
  it.each(FIGURES.map(({ name, line }) => [name, line] as const))(
    "is full for %s drawn as it is",
    (_, line) => {
      expect(scoreOf(line, [line])).toBe(100);
    },
  );

  it("is less for half of a figure, for scribbling, and for many strokes", () => {
    const line = figureOf("Moon");
    const half = line.slice(0, line.length / 2);
    const scribble = Array.from({ length: 200 }, (_, i): [number, number] => [
      (i * 37) % 320,
      (i * 91) % 320,
    ]);
    expect(scoreOf(line, [half])).toBeLessThan(60);
    expect(scoreOf(line, [scribble])).toBeLessThan(50);
    expect(scoreOf(line, [half, line.slice(line.length / 2)])).toBe(96);
    expect(scoreOf(line, [])).toBe(0);
  });

  it("is one to five stars", () => {
    expect([0, 20, 50, 90, 100].map(starsOf)).toEqual([0, 1, 2, 5, 5]);
  });
});

describe("the game", () => {
  it("scores what was drawn and keeps the best", async () => {
    await using app = await play("Star");
    await draw(app, figureOf("Star"));
    await app.tap(app.getByText("Done"));
    expect(app.getByLabel("100 of 100")).toBeDefined();
    expect(app.getByText("Your best so far.")).toBeDefined();
    await app.reopen();
    expect(await app.findByText("100 of 100")).toBeDefined();
    expect(app.getByText("1 of 6 figures drawn.")).toBeDefined();
  });

  it("takes a line back, and has nothing to score then", async () => {
    await using app = await play("Wave");
    await draw(app, figureOf("Wave"));
    expect(app.getByText("1 line")).toBeDefined();
    await app.tap(app.getByText("Undo"));
    expect(app.getByText("Follow the dots.")).toBeDefined();
    expect(app.getByRole("button", { name: "Done" }).props["disabled"]).toBe(true);
  });

  it("goes on to the next figure, or has another try", async () => {
    await using app = await play("Wave");
    await draw(app, [[10, 10]]);
    await app.tap(app.getByText("Done"));
    expect(app.getByText("Stay close to the dots.")).toBeDefined();
    await app.tap(app.getByText("Again"));
    expect(app.getByText("Follow the dots.")).toBeDefined();
    await draw(app, [[10, 10]]);
    await app.tap(app.getByText("Done"));
    await app.tap(app.getByText("Next figure"));
    expect(app.getByRole("main").props["title"]).toBe("Moon");
  });

  it("is played where nothing can be kept and nothing knocks", async () => {
    await using app = await play("Star");
    app.failures.next("storage.set", "overQuota");
    app.failures.next("haptics.notification", "broken");
    await draw(app, figureOf("Star"));
    await app.tap(app.getByText("Done"));
    expect(app.getByLabel("100 of 100")).toBeDefined();
    expect(app.reports()).toEqual([]);
  });
});
