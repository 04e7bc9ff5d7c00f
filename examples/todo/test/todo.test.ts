import { describe, expect, it } from "vitest";

import { addTodo, check, openTodo, show, shown } from "./open-todo.ts";

describe("no todos", () => {
  it("shows neither list nor footer", async () => {
    await using app = await openTodo();
    expect(app.queryByRole("list")).toBeNull();
    expect(app.queryByRole("tablist")).toBeNull();
    expect(app.queryByText(/left$/)).toBeNull();
    await addTodo(app, "Buy milk");
    await app.tap(app.getByLabel("Delete Buy milk"));
    expect(app.queryByRole("list")).toBeNull();
    expect(app.queryByText(/left$/)).toBeNull();
  });
});

describe("a new todo", () => {
  it("is appended by Enter, which clears the field", async () => {
    await using app = await openTodo(["Buy milk", "Call Ana"]);
    expect(shown(app)).toEqual(["Buy milk", "Call Ana"]);
    expect(app.valueOf(app.getByLabel("New todo"))).toBe("");
    expect(app.focused()).toBe(app.getByLabel("New todo"));
  });

  it("is trimmed, and nothing is added of nothing", async () => {
    await using app = await openTodo(["  Buy milk ", "   "]);
    expect(shown(app)).toEqual(["Buy milk"]);
  });

  it("is typed at once: the field has the focus when the mini-app opens", async () => {
    await using app = await openTodo();
    expect(app.focused()).toBe(app.getByLabel("New todo"));
  });
});

describe("mark all as complete", () => {
  it("puts all todos into its own state", async () => {
    await using app = await openTodo(["a", "b"]);
    await check(app, "Mark all as complete");
    expect(shown(app)).toEqual(["✓ a", "✓ b"]);
    await check(app, "Mark all as complete", false);
    expect(shown(app)).toEqual(["a", "b"]);
  });

  it("follows single todos, and is clear again when completed ones are cleared", async () => {
    await using app = await openTodo(["a", "b"]);
    const box = () => app.getByLabel("Mark all as complete").props;
    await check(app, "a");
    expect(box()).toMatchObject({ value: false, mixed: true });
    await check(app, "b");
    expect(box()).toMatchObject({ value: true, mixed: false });
    await app.tap(app.getByText("Clear completed (2)"));
    await addTodo(app, "c");
    expect(box()).toMatchObject({ value: false, mixed: false });
  });
});

describe("a todo", () => {
  it("is completed and taken up again by its box", async () => {
    await using app = await openTodo(["a", "b"]);
    await check(app, "b");
    expect(shown(app)).toEqual(["a", "✓ b"]);
    await check(app, "b", false);
    expect(shown(app)).toEqual(["a", "b"]);
  });

  it("is taken away by its delete button", async () => {
    await using app = await openTodo(["a", "b"]);
    await app.tap(app.getByLabel("Delete a"));
    expect(shown(app)).toEqual(["b"]);
  });
});

describe("the counter", () => {
  it("says how many are left, in words that agree with the number", async () => {
    await using app = await openTodo(["a", "b"]);
    expect(app.getByText("2 items left")).toBeDefined();
    await check(app, "a");
    expect(app.getByText("1 item left")).toBeDefined();
    await check(app, "b");
    expect(app.getByText("0 items left")).toBeDefined();
  });
});

describe("clear completed", () => {
  it("says how many there are, and takes them away", async () => {
    await using app = await openTodo(["a", "b", "c"]);
    await check(app, "a");
    await check(app, "c");
    await app.tap(app.getByText("Clear completed (2)"));
    expect(shown(app)).toEqual(["b"]);
  });

  it("is not there while nothing is completed", async () => {
    await using app = await openTodo(["a"]);
    expect(app.queryByText(/^Clear completed/)).toBeNull();
  });
});

describe("the filters", () => {
  it("show all, what is left, or what is done", async () => {
    await using app = await openTodo(["a", "b"]);
    await check(app, "a");
    expect(app.getByRole("tablist").props["value"]).toBe("all");
    await show(app, "active");
    expect(shown(app)).toEqual(["b"]);
    await show(app, "completed");
    expect(shown(app)).toEqual(["✓ a"]);
    expect(app.getByRole("tablist").props["value"]).toBe("completed");
    await show(app, "all");
    expect(shown(app)).toEqual(["✓ a", "b"]);
  });

  it("let go of a todo that no longer fits, and say when nothing does", async () => {
    await using app = await openTodo(["a"]);
    await show(app, "active");
    await check(app, "a");
    expect(shown(app)).toEqual([]);
    expect(app.getByText("All done")).toBeDefined();
    expect(app.getByText("0 items left")).toBeDefined();
  });
});
