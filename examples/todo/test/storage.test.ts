import { createMemoryStore } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";

import { addTodo, check, openTodo, OWNER, show, shown, storeWith } from "./open-todo.ts";

describe("what is stored", () => {
  it("is there the next time, the chosen filter too", async () => {
    await using app = await openTodo(["a", "b"]);
    await check(app, "a");
    await show(app, "completed");
    await app.reopen();
    expect(shown(app)).toEqual(["✓ a"]);
    expect(app.getByText("1 item left")).toBeDefined();
  });

  it("is id, title and completed of each todo, under todos-atoll", async () => {
    const storage = createMemoryStore();
    await using app = await openTodo(["a"], { storage });
    await check(app, "a");
    const kept = await storage.get(OWNER, "todos-atoll");
    const text = kept?.kind === "text" ? kept.text : expect.fail("No text is kept.");
    expect(JSON.parse(text)).toEqual([{ id: expect.any(String), title: "a", completed: true }]);
  });

  it("leaves out that a todo is being edited", async () => {
    await using app = await openTodo(["a"]);
    await app.tap(app.getByLabel("Edit a"));
    await app.reopen();
    expect(shown(app)).toEqual(["a"]);
  });

  it.each(["{{{", '{"version":2}', '[{"id":1}]', '[{"id":"a","title":"x","completed":"no"}]'])(
    "is set aside, not lost, when it is %s",
    async (text) => {
      const storage = await storeWith({ "todos-atoll": text });
      await using app = await openTodo([], { storage });
      await addTodo(app, "a");
      const keys = await storage.keys(OWNER);
      const aside =
        keys.find((key) => key.startsWith("todos-unreadable:")) ?? expect.fail("Nothing is kept.");
      expect(await storage.get(OWNER, aside)).toMatchObject({ text });
      expect(shown(app)).toEqual(["a"]);
    },
  );

  it("that cannot be read says so and is tried again", async () => {
    await using app = await openTodo(["a"]);
    app.failures.always("storage", "broken");
    await app.reopen();
    const failed = app.getByText("Your todos could not be opened");
    expect(app.queryByLabel("New todo")).toBeNull();
    app.failures.clear();
    await app.send(failed, "retry");
    expect(shown(app)).toEqual(["a"]);
  });

  it("says so when a change is not kept, until it is", async () => {
    await using app = await openTodo(["a"]);
    app.failures.always("storage.set", "broken");
    await addTodo(app, "b");
    const told = app.getByText("Not saved");
    app.failures.clear();
    await app.send(told, "action");
    expect(app.queryByText("Not saved")).toBeNull();
    await app.reopen();
    expect(shown(app)).toEqual(["a", "b"]);
  });
});
