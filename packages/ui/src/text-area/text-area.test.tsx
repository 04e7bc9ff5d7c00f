import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { TextArea } from "./guest.ts";
import { TextAreaHost } from "./host.tsx";
import { textAreaSchema } from "./schema.ts";

const field = (): HTMLTextAreaElement => screen.getByLabelText<HTMLTextAreaElement>("Note");
const type = (text: string): void => void fireEvent.change(field(), { target: { value: text } });

describe("TextArea", () => {
  it("takes several lines and tells of each edit", () => {
    const { emitted } = renderHost(TextAreaHost, { props: { label: "Note" }, on: ["changeText"] });
    expect(field().tagName).toBe("TEXTAREA");
    type("a\nb");
    expect(field().value).toBe("a\nb");
    expect(emitted).toEqual([{ event: "changeText", payload: { text: "a\nb", edit: 1 }, act: false }]);
  });

  it("counts characters when asked to, of as many as there may be", () => {
    const { update } = renderHost(TextAreaHost, { props: { label: "Note", showCount: true } });
    type("four");
    expect(screen.getByText("4")).toBeTruthy();
    update({ props: { label: "Note", showCount: true, maxLength: 10 } });
    expect(screen.getByText("4 / 10")).toBeTruthy();
  });

  it("shows what the mini-app makes of the text", () => {
    function Shouting() {
      const [text, setText] = useState("");
      return <TextArea label="Note" value={text} onChangeText={(next) => setText(next.toUpperCase())} />;
    }
    renderGuest(<Shouting />);
    type("loud");
    expect(field().value).toBe("LOUD");
  });

  it("offers nothing remembered of the person", () => {
    renderHost(TextAreaHost, { props: { label: "Note" } });
    expect([field().getAttribute("autocomplete"), field().id, field().name]).toEqual(["off", "", ""]);
  });

  it("ties what is wrong to the field", () => {
    renderHost(TextAreaHost, { props: { label: "Note", error: "Too short" } });
    expect(field().getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  });

  it("accepts its props", () => {
    expect(accepts(textAreaSchema, { label: "Note", lines: 20, showCount: true, maxLength: 500 })).toBe(true);
  });

  it.each([{}, { label: "a", lines: 1 }, { label: "a", lines: 1e6 }, { label: "a", keyboard: "email" }])(
    "refuses %o",
    (props) => {
      expect(accepts(textAreaSchema, props)).toBe(false);
    },
  );
});
