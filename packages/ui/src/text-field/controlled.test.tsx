import { fireEvent, screen } from "@testing-library/react";
import { createRef, useState } from "react";
import { describe, expect, it } from "vitest";
import { nodesOf, renderGuest } from "../testing/render-guest.tsx";
import type { NodeRef } from "../guest/node-ref.ts";
import { TextField } from "./guest.ts";
import type { TextFieldProps } from "./guest.ts";
import type { textFieldSchema } from "./schema.ts";

const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("Text");
const type = (text: string): void => void fireEvent.change(field(), { target: { value: text } });

/** A field whose text a creator's reducer decides. */
function Reduced({
  reduce,
  ...props
}: { reduce: (next: string, now: string) => string } & Partial<TextFieldProps>) {
  const [text, setText] = useState("");
  return (
    <TextField
      label="Text"
      {...props}
      value={text}
      onChangeText={(next) => setText((now) => reduce(next, now))}
    />
  );
}

describe("TextField with a value", () => {
  it("shows what the mini-app keeps", () => {
    renderGuest(<Reduced reduce={(next) => next} />);
    type("hello");
    expect(field().value).toBe("hello");
  });

  it("undoes an edit that the mini-app rejects, again and again", () => {
    renderGuest(<Reduced reduce={(next, now) => (/^\d*$/.test(next) ? next : now)} />);
    type("1");
    type("1x");
    expect(field().value).toBe("1");
    type("1y");
    expect(field().value).toBe("1");
    type("12");
    expect(field().value).toBe("12");
  });

  it("shows an edit as the mini-app transforms it", () => {
    renderGuest(<Reduced reduce={(next) => next.toUpperCase()} />);
    type("a");
    type("Ab");
    expect(field().value).toBe("AB");
  });

  it("undoes every edit when the value never changes", () => {
    renderGuest(<TextField label="Text" value="fixed" />);
    type("changed");
    expect(field().value).toBe("fixed");
  });

  it("is emptied by a submit that clears the text", () => {
    function Todo() {
      const [text, setText] = useState("");
      const [done, setDone] = useState("");
      return (
        <>
          <TextField
            label="Text"
            value={text}
            onChangeText={setText}
            onSubmit={(submitted) => {
              setDone(submitted);
              setText("");
            }}
          />
          <TextField label="Done" value={done} />
        </>
      );
    }
    renderGuest(<Todo />);
    type("milk");
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(field().value).toBe("");
    expect(screen.getByLabelText<HTMLInputElement>("Done").value).toBe("milk");
    type("eggs");
    expect(field().value).toBe("eggs");
  });

  it("takes a value that the mini-app sets by itself", () => {
    const { update } = renderGuest(<TextField label="Text" value="one" />);
    update(<TextField label="Text" value="two" />);
    expect(field().value).toBe("two");
  });
});

describe("TextField without a value", () => {
  it("keeps its own text and tells of it", () => {
    const heard: string[] = [];
    renderGuest(<TextField label="Text" onChangeText={(text) => heard.push(text)} />);
    type("a");
    type("ab");
    expect(field().value).toBe("ab");
    expect(heard).toEqual(["a", "ab"]);
  });
});

describe("TextField's node", () => {
  it("carries the count of the edit that was handled, and never a function as data", () => {
    const { tree } = renderGuest(<Reduced reduce={(next) => next} />);
    type("a");
    type("ab");
    expect(nodesOf(tree, "TextField")[0]?.props).toMatchObject({ value: "ab", edit: 2 });
  });

  it("gets to refs, with the methods of the schema", () => {
    const ref = createRef<NodeRef<typeof textFieldSchema>>();
    const { tree } = renderGuest(<TextField label="Text" ref={ref} />);
    ref.current?.focus();
    expect(tree.invoked.map(({ node, method }) => [node.component, method])).toEqual([
      ["TextField", "focus"],
    ]);
  });
});
