import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { StyledBoxHost } from "./host.tsx";
import { styledBoxSchema } from "./schema.ts";

const children = <span>inside</span>;
const box = (): CSSStyleDeclaration =>
  getComputedStyle(screen.getByText("inside").parentElement ?? document.body);

describe("StyledBox", () => {
  it("has the look that it is given", () => {
    renderHost(StyledBoxHost, {
      props: { backgroundColor: "#0b7a75", width: 40, height: "50%", flexDirection: "row", opacity: 0.5 },
      children,
    });
    expect([box().width, box().height, box().flexDirection, box().opacity]).toEqual([
      "40px",
      "50%",
      "row",
      "0.5",
    ]);
    expect(box().backgroundColor).toMatch(/11, ?122, ?117|#0b7a75/i);
  });

  it("stands out by the theme's shadow", () => {
    const { update } = renderHost(StyledBoxHost, { props: { elevation: 4 }, children });
    expect(box().boxShadow).not.toBe("");
    update({ props: { elevation: 0 }, children });
    expect(box().boxShadow).toBe("");
  });

  it("is a button where it listens to presses, and no control where it does not", () => {
    const { emitted, update } = renderHost(StyledBoxHost, {
      props: { accessibilityLabel: "Add" },
      on: ["press"],
      children,
    });
    fireEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
    update({ props: { accessibilityLabel: "Add" }, on: [], children });
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByRole("group", { name: "Add" })).toBeTruthy();
  });

  it("tells what is checked, and cannot be pressed while it is disabled", () => {
    const { emitted } = renderHost(StyledBoxHost, {
      props: { role: "checkbox", checked: true, disabled: true, accessibilityLabel: "Tent" },
      on: ["press"],
      children,
    });
    const control = screen.getByRole("checkbox", { name: "Tent" });
    expect(control.getAttribute("aria-checked")).toBe("true");
    fireEvent.click(control);
    expect(emitted).toEqual([]);
  });

  it("takes its place in its container with what takes the press", () => {
    renderHost(StyledBoxHost, {
      props: { marginTop: 8, padding: 4, role: "button", accessibilityLabel: "Add" },
      on: ["press"],
      surface: createFakeSurface(),
      children,
    });
    const button = getComputedStyle(screen.getByRole("button"));
    expect([button.marginTop, button.paddingTop]).toEqual(["8px", "0px"]);
    expect(box().paddingTop).toBe("4px");
  });

  it.each([
    {},
    { flex: 1, margin: "auto", borderRadius: 8, backgroundColor: "rgba(0, 0, 0, 0.5)" },
    { backgroundColor: "rebeccapurple", width: "33.3%", overflow: "hidden" },
  ])("accepts %o", (props) => {
    expect(accepts(styledBoxSchema, props)).toBe(true);
  });

  it.each([
    { position: "absolute" },
    { top: 0 },
    { zIndex: 1 },
    { transform: [{ scale: 100 }] },
    { marginTop: -8 },
    { width: "100vw" },
    { width: "101%" },
    { width: 5000 },
    { flex: -1 },
    { opacity: 2 },
    { overflow: "scroll" },
    { backgroundColor: "url(https://x.example)" },
    { backgroundColor: "var(--ink)" },
    { backgroundColor: "rgb(1,2,3) url(x)" },
    { backgroundColor: "#12345" },
    { backgroundColor: "red;" },
    { role: "dialog" },
  ])("refuses %o", (props) => {
    expect(accepts(styledBoxSchema, props)).toBe(false);
  });
});
