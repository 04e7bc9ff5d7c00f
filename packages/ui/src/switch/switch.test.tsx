import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { nodesOf, renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Switch } from "./guest.ts";
import { SwitchHost } from "./host.tsx";
import { switchSchema } from "./schema.ts";

const control = (): HTMLElement => screen.getByRole("switch", { name: "Alerts" });
const isOn = (): boolean => control().getAttribute("aria-checked") === "true";

describe("Switch", () => {
  it("is a switch named by its label, shows a press at once and sends it as the act of a person", () => {
    const { emitted } = renderHost(SwitchHost, { props: { label: "Alerts" }, on: ["change"] });
    expect(isOn()).toBe(false);
    fireEvent.click(control());
    expect(isOn()).toBe(true);
    expect(emitted).toEqual([{ event: "change", payload: { value: true, edit: 1 }, act: true }]);
  });

  it("is pressed by Space, which does not scroll, and not by a held Space", () => {
    const { emitted } = renderHost(SwitchHost, { props: { label: "Alerts" }, on: ["change"] });
    expect(fireEvent.keyDown(control(), { key: " " })).toBe(false);
    fireEvent.keyDown(control(), { key: " ", repeat: true });
    expect(emitted).toHaveLength(1);
  });

  it("is what the mini-app answers to the last press, whatever it answers to an older one", () => {
    const { update } = renderHost(SwitchHost, { props: { label: "Alerts", value: false, edit: 0 } });
    fireEvent.click(control());
    fireEvent.click(control());
    update({ props: { label: "Alerts", value: true, edit: 1 } });
    expect(isOn()).toBe(false);
    update({ props: { label: "Alerts", value: true, edit: 2 } });
    expect(isOn()).toBe(true);
  });

  it("goes back when the mini-app keeps its value", () => {
    renderGuest(<Switch label="Alerts" value={false} onChange={() => undefined} />);
    fireEvent.click(control());
    expect(isOn()).toBe(false);
  });

  it("gives the creator's handler the value itself", () => {
    function Settings() {
      const [on, setOn] = useState(true);
      return <Switch label="Alerts" value={on} onChange={setOn} />;
    }
    const { tree } = renderGuest(<Settings />);
    fireEvent.click(control());
    expect(nodesOf(tree, "Switch")[0]?.props).toMatchObject({ value: false, edit: 1 });
  });

  it("keeps its name when the label is not drawn", () => {
    renderHost(SwitchHost, { props: { label: "Alerts", labelHidden: true } });
    expect(screen.queryByText("Alerts")).toBeNull();
    expect(control()).toBeTruthy();
  });

  it("is described by its hint", () => {
    renderHost(SwitchHost, { props: { label: "Alerts", hint: "Once a day" } });
    const id = control().getAttribute("aria-describedby");
    expect(document.getElementById(id ?? "")?.textContent).toBe("Once a day");
  });

  it("cannot be turned while disabled, by press or key", () => {
    const { emitted } = renderHost(SwitchHost, {
      props: { label: "Alerts", disabled: true },
      on: ["change"],
    });
    fireEvent.click(control());
    fireEvent.keyDown(control(), { key: " " });
    expect(emitted).toEqual([]);
    expect(control().getAttribute("aria-disabled")).toBe("true");
  });

  it.each(["ltr", "rtl"] as const)("moves its thumb towards the end of a line: %s", (direction) => {
    const surface = createFakeSurface({ environment: { direction, reducedMotion: true } });
    const { container } = renderHost(SwitchHost, { props: { label: "Alerts", value: true }, surface });
    const moved = [...container.querySelectorAll("div")].map(({ style }) => style.transform).filter(Boolean);
    expect(moved).toEqual([direction === "rtl" ? "translateX(-18px)" : "translateX(18px)"]);
  });

  it.each([{ label: "Alerts" }, { label: "a", value: true, edit: 3, hint: "b", disabled: true }])(
    "accepts %o",
    (props) => {
      expect(accepts(switchSchema, props)).toBe(true);
    },
  );

  it.each([
    {},
    { label: "a", value: "true" },
    { label: "a", value: 1 },
    { label: "a", checked: true },
    { label: "a", trackColor: "red" },
    { label: "a", edit: -1 },
  ])("refuses %o", (props) => {
    expect(accepts(switchSchema, props)).toBe(false);
  });
});
