import { describe, expect, it } from "vitest";

import { change, openSevenTasks, openTask, retype } from "./open-task.ts";

describe("the list", () => {
  it("leads to each of the seven tasks and back", async () => {
    await using app = await openSevenTasks();
    const titles = app.getAllByRole("listitem").map(({ props }) => String(props["title"]));
    expect(titles).toHaveLength(7);
    for (const title of titles) {
      await app.tap(app.getByRole("listitem", { name: title }));
      expect(app.getByRole("main").props["title"]).toBe(title);
      await app.back();
    }
    expect(app.getByRole("main").props["title"]).toBe("Seven Tasks");
    expect(app.reports()).toEqual([]);
  });
});

describe("the counter", () => {
  it("begins at 0 and goes up by one with each press", async () => {
    await using app = await openTask("Counter");
    expect(app.getByText("0")).toBeDefined();
    await app.tap(app.getByText("Count"));
    await app.tap(app.getByText("Count"));
    expect(app.getByText("2")).toBeDefined();
  });
});

describe("the temperature converter", () => {
  it("sets Fahrenheit when Celsius is typed, and the other way round", async () => {
    await using app = await openTask("Temperature converter");
    await retype(app, "Celsius", "100");
    expect(app.valueOf(app.getByLabel("Fahrenheit"))).toBe("212");
    await retype(app, "Fahrenheit", "14");
    expect(app.valueOf(app.getByLabel("Celsius"))).toBe("-10");
    await retype(app, "Celsius", "36,6");
    expect(app.valueOf(app.getByLabel("Fahrenheit"))).toBe("97.9");
  });

  it("leaves the other field alone while what is typed is no number, and says so", async () => {
    await using app = await openTask("Temperature converter");
    await retype(app, "Celsius", "5");
    await retype(app, "Fahrenheit", "warm");
    expect(app.valueOf(app.getByLabel("Celsius"))).toBe("5");
    expect(app.getByLabel("Fahrenheit").props["error"]).toBe("Enter a number, such as 21.5.");
    expect(app.getByLabel("Celsius").props["error"]).toBeUndefined();
  });
});

describe("the flight booker", () => {
  it("can book a one-way flight at once, and has no use for a way back", async () => {
    await using app = await openTask("Flight booker");
    expect(app.getByLabel("Return").props["disabled"]).toBe(true);
    const start = app.valueOf(app.getByLabel("Departure"));
    expect(app.valueOf(app.getByLabel("Return"))).toBe(start);
    await app.tap(app.getByText("Book"));
    expect(app.getByRole("dialog").props["message"]).toBe(`You have booked a one-way flight on ${start}.`);
    await app.tap(app.getByText("OK"));
    expect(app.queryByRole("dialog")).toBeNull();
  });

  it("does not book a way back before the way there", async () => {
    await using app = await openTask("Flight booker");
    await change(app, app.getByRole("radiogroup"), "return");
    await retype(app, "Departure", "2027-03-02");
    await retype(app, "Return", "2027-03-01");
    expect(app.getByLabel("Return").props["error"]).toMatch(/^Fly back on the day of departure/);
    await expect(app.tap(app.getByText("Book"))).rejects.toThrow(/disabled/);
    await retype(app, "Return", "2027-03-02");
    await app.tap(app.getByText("Book"));
    expect(app.getByRole("dialog").props["message"]).toBe(
      "You have booked a flight on 2027-03-02 and back on 2027-03-02.",
    );
  });

  it.each(["27.03.2014", "2027-02-30", "soon", ""])("does not book the day %j", async (text) => {
    await using app = await openTask("Flight booker");
    await retype(app, "Departure", text);
    expect(app.getByLabel("Departure").props["error"]).toBe("Enter a day such as 2026-11-24.");
    await expect(app.tap(app.getByText("Book"))).rejects.toThrow(/disabled/);
  });

  it("minds a wrong way back only while there is one", async () => {
    await using app = await openTask("Flight booker");
    await change(app, app.getByRole("radiogroup"), "return");
    await retype(app, "Return", "never");
    await expect(app.tap(app.getByText("Book"))).rejects.toThrow(/disabled/);
    await change(app, app.getByRole("radiogroup"), "one-way");
    expect(app.getByLabel("Return").props["error"]).toBeUndefined();
    await app.tap(app.getByText("Book"));
    expect(app.getByRole("dialog")).toBeDefined();
  });
});
