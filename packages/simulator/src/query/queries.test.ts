import { describe, expect, it } from "vitest";

import { matchers } from "../matchers.ts";
import { openMiniApp } from "../open-mini-app.ts";
import { inlineApp } from "../testing/inline-app.ts";

const PAGE = inlineApp(`function App() {
  return h(Screen, { title: "Trip", onBack: () => {} },
    h(Heading, { level: 2 }, "Costs"),
    h(Text, null, "Total ", h(Text, { weight: "bold" }, "€5"), " so far"),
    h(Card, { onPress: () => {}, accessibilityLabel: "Hotel, two nights" }, h(Text, null, "Hotel")),
    h(Card, null, h(Text, null, "Train")),
    h(Image, { source: "map.png", alt: "Map of the coast" }),
    h(Image, { source: "line.png", alt: "" }),
    h(TextField, { label: "City", hint: "Where you were" }),
    h(TextField, { label: "Note", labelHidden: true }),
    h(Button, { accessibilityLabel: "Add a cost" }, "Add"),
    h(Button, {}, "Add"));
}`);

describe("queries", () => {
  it("find by text, of a match inside another the inner one", async () => {
    await using app = await openMiniApp(PAGE);
    expect(app.textOf(app.getByText("Total €5 so far"))).toBe("Total €5 so far");
    expect(app.getByText(/€5/).props).toMatchObject({ weight: "bold" });
    expect(app.getByText("  Hotel ").component).toBe("Text");
    expect(app.getByText("Where you were").component).toBe("TextField");
    expect(app.getByText("Trip").component).toBe("Screen");
    expect(app.queryByText("Note")).toBeNull();
    expect(app.queryByText("hotel")).toBeNull();
  });

  it("find by role and name", async () => {
    await using app = await openMiniApp(PAGE);
    expect(app.getAllByRole("heading").map(app.textOf)[1]).toBe("Costs");
    expect(app.getByRole("heading", { name: "Trip" }).component).toBe("Screen");
    expect(app.getByRole("button", { name: /^Hotel/ }).component).toBe("Card");
    expect(app.getByRole("button", { name: "Add" }).props["accessibilityLabel"]).toBeUndefined();
    expect(app.getByRole("button", { name: "Add a cost" })).toBeDefined();
    expect(app.getAllByRole("button")).toHaveLength(3);
    expect(app.getByRole("image").props["alt"]).toBe("Map of the coast");
    expect(app.getByRole("textbox", { name: "Note" })).toBeDefined();
  });

  it("find by label", async () => {
    await using app = await openMiniApp(PAGE);
    expect(app.getByLabel("City").component).toBe("TextField");
    expect(app.getByLabel(/coast/).component).toBe("Image");
    expect(app.getByLabel("Hotel, two nights").component).toBe("Card");
  });

  it("find what rows, sections and states show, by text and by role", async () => {
    await using app = await openMiniApp(
      inlineApp(`const { Avatar, Banner, ErrorState, KeyValueRow, ListRow, Section } = require("@atoll/sdk/ui");
      function App() {
        return h(Screen, {},
          h(Section, { title: "Trips", description: "This week", actionLabel: "See all", onAction: () => {} },
            h(ListRow, { title: "Lisbon", subtitle: "3 nights", value: "€420" })),
          h(Section, { title: "Later", actionLabel: "Never shown" }),
          h(KeyValueRow, { label: "Total", value: "€39.50" }),
          h(Avatar, { label: "Mira" }),
          h(Avatar, { label: "Beside her name", decorative: true }),
          h(Banner, { title: "Saved" }, "All of it."),
          h(Banner, { title: "Late", tone: "critical" }),
          h(ErrorState, { title: "Not loaded", code: "E42" }, "Try later."));
      }`),
    );
    for (const text of ["This week", "See all", "3 nights", "€420", "€39.50", "All of it.", "E42"])
      expect(app.getByText(text), text).toBeDefined();
    expect(app.queryByText("Never shown")).toBeNull();
    expect(app.getByRole("group", { name: "Trips" }).component).toBe("Section");
    expect(app.getAllByRole("heading").map(({ props }) => props["title"])).toEqual([
      "Trips",
      "Later",
      "Not loaded",
    ]);
    expect(app.getAllByRole("image")).toHaveLength(1);
    expect(app.getByRole("status").props["title"]).toBe("Saved");
    expect(app.getAllByRole("alert").map(({ props }) => props["title"])).toEqual(["Late", "Not loaded"]);
  });

  it("find nothing of a dialog that is closed", async () => {
    await using app = await openMiniApp(
      inlineApp(`function App() {
        const [open, setOpen] = useState(false);
        return h(Screen, {},
          h(Button, { onPress: () => setOpen(true) }, "Delete"),
          h(Dialog, { open, title: "Delete it?", message: "For good.", onDismiss: () => setOpen(false) },
            h(Button, { onPress: () => setOpen(false) }, "Keep it")));
      }`),
    );
    expect(app.queryByRole("dialog")).toBeNull();
    expect(app.queryByText("Keep it")).toBeNull();
    await app.tap(app.getByText("Delete"));
    expect(app.getByRole("dialog", { name: "Delete it?" }).component).toBe("Dialog");
    expect(app.getByText("For good.").component).toBe("Dialog");
    await app.tap(app.getByText("Keep it"));
    expect(app.queryByRole("dialog")).toBeNull();
  });

  it("look below one node", async () => {
    await using app = await openMiniApp(PAGE);
    const card = app.within(app.getByLabel("Hotel, two nights"));
    expect(card.getByText("Hotel")).toBeDefined();
    expect(card.queryByText("Train")).toBeNull();
  });

  it("say what is shown when there is nothing, or too much", async () => {
    await using app = await openMiniApp(PAGE);
    expect(() => app.getByText("Ship")).toThrow(/No node has the text "Ship"[\s\S]*Card[\s\S]*Text "Train"/);
    expect(() => app.getAllByRole("list")).toThrow("No node has the role list");
    expect(() => app.queryByText(/Hotel|Train/)).toThrow("2 nodes have the text /Hotel|Train/");
  });
});

describe("toHaveText", () => {
  it("compares what a node shows", async () => {
    await using app = await openMiniApp(PAGE);
    const outcome = matchers.toHaveText(app.getByLabel("City"), "City Where you were");
    expect(outcome.pass).toBe(true);
    expect(matchers.toHaveText(app.getByText("Train"), /ship/i).message()).toBe(
      'Text does not show /ship/i. It shows "Train".',
    );
  });
});
