import type { OpenedMiniApp } from "@atoll/simulator";
import { describe, expect, it } from "vitest";

import { openTodo, show, shown } from "./open-todo.ts";

/** A list of two, the first of which is being edited and holds another title. */
async function openEdit(title: string): Promise<OpenedMiniApp> {
  const app = await openTodo(["Buy milk", "Call Ana"]);
  await app.tap(app.getByLabel("Edit Buy milk"));
  const field = app.getByLabel("Title");
  await app.clear(field);
  await app.type(field, title);
  return app;
}

describe("editing a todo", () => {
  it("puts a field with its title in place of the row, and the focus into it", async () => {
    await using app = await openTodo(["Buy milk", "Call Ana"]);
    await app.tap(app.getByLabel("Edit Buy milk"));
    expect(app.valueOf(app.getByLabel("Title"))).toBe("Buy milk");
    expect(app.focused()).toBe(app.getByLabel("Title"));
    expect(shown(app)).toEqual(["Call Ana"]);
    expect(app.queryByLabel("Delete Buy milk")).toBeNull();
  });

  it("keeps the trimmed title at Enter", async () => {
    await using app = await openEdit("  Buy oat milk ");
    await app.submit(app.getByLabel("Title"));
    expect(shown(app)).toEqual(["Buy oat milk", "Call Ana"]);
    expect(app.queryByLabel("Title")).toBeNull();
  });

  it("keeps it when the field is left", async () => {
    await using app = await openEdit("Buy oat milk");
    await app.send(app.getByLabel("Title"), "blur");
    await app.advance(300);
    expect(shown(app)).toEqual(["Buy oat milk", "Call Ana"]);
  });

  it("keeps it when the field is left for another tab or another todo", async () => {
    await using app = await openEdit("Buy oat milk");
    await app.send(app.getByLabel("Title"), "blur");
    await show(app, "completed");
    await show(app, "all");
    expect(shown(app)).toEqual(["Buy oat milk", "Call Ana"]);
    await app.tap(app.getByLabel("Edit Buy oat milk"));
    await app.type(app.getByLabel("Title"), " and tea");
    await app.send(app.getByLabel("Title"), "blur");
    await app.tap(app.getByLabel("Edit Call Ana"));
    expect(shown(app)).toEqual(["Buy oat milk and tea"]);
    expect(app.valueOf(app.getByLabel("Title"))).toBe("Call Ana");
  });

  it("takes the todo away when nothing is left of its title", async () => {
    await using app = await openEdit("  ");
    await app.submit(app.getByLabel("Title"));
    expect(shown(app)).toEqual(["Call Ana"]);
  });

  it("drops the edit at Cancel, though pressing it leaves the field", async () => {
    await using app = await openEdit("Buy oat milk");
    await app.send(app.getByLabel("Title"), "blur");
    await app.tap(app.getByLabel("Cancel the edit"));
    await app.advance(300);
    expect(shown(app)).toEqual(["Buy milk", "Call Ana"]);
  });
});
