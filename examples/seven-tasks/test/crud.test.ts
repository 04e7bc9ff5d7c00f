import type { OpenedMiniApp } from "@atoll/simulator";
import { describe, expect, it } from "vitest";

import { openTask, retype } from "./open-task.ts";

const names = (app: OpenedMiniApp) =>
  app.getAllByRole("listitem").map(({ props }) => String(props["accessibilityLabel"]));

describe("the list of names", () => {
  it("shows those whose surname begins so, whatever its capitals", async () => {
    await using app = await openTask("CRUD");
    await app.type(app.getByRole("searchbox"), "mu");
    expect(names(app)).toEqual(["Mustermann, Max"]);
    await app.type(app.getByRole("searchbox"), "x");
    expect(app.queryByRole("listitem")).toBeNull();
    expect(app.getByText("Nobody by that name")).toBeDefined();
  });

  it("gets a new name at its end", async () => {
    await using app = await openTask("CRUD");
    await retype(app, "Name", " Ana ");
    await retype(app, "Surname", "Silva");
    await app.tap(app.getByText("Create"));
    expect(names(app)).toEqual(["Emil, Hans", "Mustermann, Max", "Tisch, Roman", "Silva, Ana"]);
  });

  it("gives the chosen one another name", async () => {
    await using app = await openTask("CRUD");
    await app.tap(app.getByRole("listitem", { name: "Emil, Hans" }));
    expect(app.valueOf(app.getByLabel("Surname"))).toBe("Emil");
    await retype(app, "Name", "Maria");
    await app.tap(app.getByText("Update"));
    expect(names(app)).toEqual(["Emil, Maria, chosen", "Mustermann, Max", "Tisch, Roman"]);
  });

  it("loses the chosen one", async () => {
    await using app = await openTask("CRUD");
    await app.tap(app.getByRole("listitem", { name: "Mustermann, Max" }));
    await app.tap(app.getByText("Delete"));
    expect(names(app)).toEqual(["Emil, Hans", "Tisch, Roman"]);
    await expect(app.tap(app.getByText("Delete"))).rejects.toThrow(/disabled/);
  });

  it("lets nothing be updated or deleted while no name in sight is chosen", async () => {
    await using app = await openTask("CRUD");
    await expect(app.tap(app.getByText("Update"))).rejects.toThrow(/disabled/);
    await expect(app.tap(app.getByText("Delete"))).rejects.toThrow(/disabled/);
    await app.tap(app.getByRole("listitem", { name: "Emil, Hans" }));
    await app.type(app.getByRole("searchbox"), "T");
    await expect(app.tap(app.getByText("Delete"))).rejects.toThrow(/disabled/);
  });
});
