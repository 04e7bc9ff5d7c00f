import { describe, expect, it } from "vitest";

import { openMiniApp } from "../open-mini-app.ts";
import { inlineApp } from "../testing/inline-app.ts";

const KIT = `const { Checkbox, DatePicker, Rating, Select, Slider, Stepper, Switch, TimePicker } = require("@atoll/sdk/ui");
`;
const open = (body: string) => openMiniApp(inlineApp(KIT + body));

const SIZES = `[{ value: "s", label: "Small" }, { value: "l", label: "Large", disabled: true }]`;

/** A mini-app that keeps a value and shows it. */
const keeping = (first: string, component: string, props: string): string => `function App() {
  const [value, setValue] = useState(${first});
  return h(Stack, null,
    h(${component}, { label: "Control", value, onChange: setValue, ${props} }),
    h(Text, null, "now ", String(value)));
}`;

describe("controls", () => {
  it.each(["Switch", "Checkbox"])("turn by a tap: %s", async (component) => {
    await using app = await open(keeping("false", component, ""));
    await app.tap(app.getByText("Control"));
    expect(app.getByText("now true")).toBeDefined();
    await app.tap(app.getByText("Control"));
    expect(app.getByText("now false")).toBeDefined();
  });

  it("turn by a tap when the mini-app does not decide them", async () => {
    const body = `function App() {
      const [log, setLog] = useState("");
      return h(Stack, null,
        h(Switch, { label: "Control", onChange: (on) => setLog((before) => before + on + " ") }),
        h(Text, null, "log ", log));
    }`;
    await using app = await open(body);
    await app.tap(app.getByRole("switch"));
    await app.tap(app.getByRole("switch"));
    expect(app.getByText("log true false")).toBeDefined();
  });

  it.each([
    { component: "Slider", first: "1", props: "max: 10", value: 7 },
    { component: "Stepper", first: "1", props: "", value: 2 },
    { component: "Rating", first: "1", props: "", value: 4 },
    { component: "Select", first: "null ?? undefined", props: `options: ${SIZES}`, value: "s" },
    { component: "DatePicker", first: `"2026-11-24"`, props: "", value: "2026-12-01" },
    { component: "TimePicker", first: `"09:00"`, props: "", value: "17:30" },
  ])("take the value that a person chooses: $component", async ({ component, first, props, value }) => {
    await using app = await open(keeping(first, component, props));
    await app.choose(app.getByLabel("Control"), value);
    expect(app.getByText(`now ${value}`)).toBeDefined();
  });

  it("take nothing that a person could not choose", async () => {
    const body = `function App() {
      return h(Stack, null,
        h(Select, { label: "Size", options: ${SIZES} }),
        h(Slider, { label: "Far", min: 2, max: 5 }),
        h(Rating, { label: "Others", readOnly: true }),
        h(Switch, { label: "Off", disabled: true }),
        h(Button, null, "Plain"));
    }`;
    await using app = await open(body);
    const choose = (label: string, value: string | number) => app.choose(app.getByLabel(label), value);
    await expect(choose("Size", "xl")).rejects.toThrow("there is no such option");
    await expect(choose("Size", "l")).rejects.toThrow("that option is disabled");
    await expect(choose("Far", 9)).rejects.toThrow("it is out of bounds");
    await expect(choose("Others", 3)).rejects.toThrow("it is only shown");
    await expect(app.choose(app.getByRole("button"), 3)).rejects.toThrow("holds no value");
    await expect(app.tap(app.getByRole("switch"))).rejects.toThrow("it is disabled");
  });
});
