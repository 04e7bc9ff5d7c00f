import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Form, SearchField, TextArea, TextField } from "../guest.ts";
import { accepts } from "../testing/accepts.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { FormHost } from "./host.tsx";
import { formSchema } from "./schema.ts";

const props = { label: "Booking", submitLabel: "Book" };
const enter = (field: HTMLElement): void => void fireEvent.keyDown(field, { key: "Enter" });

describe("Form", () => {
  it("is a group named by its label, and no form that a browser remembers", () => {
    const { container } = renderHost(FormHost, { props, children: <span>fields</span> });
    expect(screen.getByRole("group", { name: "Booking" }).textContent).toBe("fieldsBook");
    expect(container.querySelector("form")).toBeNull();
  });

  it("is sent by its button, as the act of a person", () => {
    const { emitted } = renderHost(FormHost, { props, on: ["submit"] });
    fireEvent.click(screen.getByRole("button", { name: "Book" }));
    expect(emitted).toEqual([{ event: "submit", payload: null, act: true }]);
  });

  it("is sent by Enter in a field of one line, unless that handles it itself", () => {
    const told: string[] = [];
    renderGuest(
      <Form label="Booking" onSubmit={() => told.push("form")}>
        <TextField label="Name" />
        <SearchField label="Place" onSubmit={(text) => told.push(`place ${text}`)} />
        <TextArea label="Note" />
      </Form>,
    );
    enter(screen.getByLabelText("Name"));
    enter(screen.getByLabelText("Note"));
    enter(screen.getByLabelText("Place"));
    expect(told).toEqual(["form", "place "]);
  });

  it.each([{ submitting: true }, { disabled: true }])("is not sent while %o", (state) => {
    const told: string[] = [];
    renderGuest(
      <Form label="Booking" submitLabel="Book" {...state} onSubmit={() => told.push("form")}>
        <TextField label="Name" />
      </Form>,
    );
    fireEvent.click(screen.getByRole("button", { name: "Book" }));
    enter(screen.getByLabelText("Name"));
    expect(told).toEqual([]);
  });

  it("announces why it could not be sent", () => {
    renderHost(FormHost, { props: { ...props, error: "The room is taken. Choose another." } });
    expect(screen.getByRole("alert").textContent).toBe("The room is taken. Choose another.");
  });

  it("has no button without its words", () => {
    renderHost(FormHost, { props: { label: "Booking" } });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("accepts its props", () => {
    expect(accepts(formSchema, { ...props, submitting: true, disabled: false, error: "No", gap: "sm" })).toBe(
      true,
    );
  });

  it.each([
    {},
    { ...props, action: "https://evil.example" },
    { ...props, method: "post" },
    { ...props, gap: 900 },
    { ...props, error: "x".repeat(501) },
  ])("refuses %o", (given) => {
    expect(accepts(formSchema, given)).toBe(false);
  });
});
