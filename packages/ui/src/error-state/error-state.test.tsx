import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { ErrorStateHost } from "./host.tsx";
import { errorStateSchema } from "./schema.ts";

const props = { title: "Trips did not load" };

describe("ErrorState", () => {
  it("is announced with what went wrong, what to do and its code", () => {
    renderHost(ErrorStateHost, {
      props: { ...props, code: "NETWORK_FAILED" },
      text: "Check the connection.",
    });
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toBe("Trips did not loadCheck the connection.NETWORK_FAILED");
    expect(screen.getByRole("heading", { name: "Trips did not load", level: 2 })).toBeTruthy();
  });

  it("sends a retry as the act of a person, while that is handled", () => {
    const { emitted, update } = renderHost(ErrorStateHost, { props, on: ["retry"] });
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(emitted).toEqual([{ event: "retry", payload: null, act: true }]);
    update({ on: [] });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("takes no second retry while one is under way", () => {
    const { emitted } = renderHost(ErrorStateHost, { props: { ...props, retrying: true }, on: ["retry"] });
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByRole("button").getAttribute("aria-busy")).toBe("true");
    expect(emitted).toEqual([]);
  });

  it("lets a person copy the code", () => {
    renderHost(ErrorStateHost, { props: { ...props, code: "E42" } });
    expect(getComputedStyle(screen.getByText("E42")).userSelect).toBe("text");
  });

  it.each([props, { ...props, code: "E42", level: 3, retryLabel: "Again", retrying: false, grow: true }])(
    "accepts %o",
    (each) => {
      expect(accepts(errorStateSchema, each)).toBe(true);
    },
  );

  it.each([{}, { ...props, code: 42 }, { ...props, retrying: "no" }, { ...props, stack: "at x" }])(
    "refuses %o",
    (each) => {
      expect(accepts(errorStateSchema, each)).toBe(false);
    },
  );
});
