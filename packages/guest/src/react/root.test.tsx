import { TreeOp } from "@atoll/protocol/wire";
import {
  Component,
  Suspense,
  createContext,
  createElement,
  startTransition,
  use,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import type { FC, PropsWithChildren, ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import type { PublicInstance } from "./instances.ts";
import { createTestRoot } from "./test-root.ts";

type AnyProps = PropsWithChildren<Record<string, unknown>>;
const Stack = "Stack" as unknown as FC<AnyProps>;
const Button = "Button" as unknown as FC<AnyProps>;
const Text = "Text" as unknown as FC<AnyProps>;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("a first render", () => {
  it("creates parents before children and hangs the whole tree on the surface last", () => {
    const ops = createTestRoot().draw(() => (
      <Stack gap="m">
        <Text>Hello</Text>
      </Stack>
    ));
    expect(ops).toEqual([
      [TreeOp.create, 1, "Stack", { gap: "m" }],
      [TreeOp.create, 2, "Text", {}],
      [TreeOp.createText, 3, "Hello"],
      [TreeOp.insert, 2, 3, 0],
      [TreeOp.insert, 1, 2, 0],
      [TreeOp.insert, 0, 1, 0],
    ]);
  });

  it("sends an empty first batch when the mini-app draws nothing", () => {
    const root = createTestRoot();
    root.draw(() => null);
    expect(root.batches).toEqual([[]]);
  });

  it("sends handlers as sorted event names and never a function", () => {
    const ops = createTestRoot().draw(() => <Button onPress={() => 1} onFocus={() => 2} render={() => 3} />);
    expect(ops[0]).toEqual([TreeOp.create, 1, "Button", { on: ["focus", "press"] }]);
  });

  it("refuses a React element as a prop with a hint", () => {
    const root = createTestRoot();
    root.draw(() => <Button icon={<Text />} />);
    expect(String(root.reports[0])).toMatch(
      /"icon" of <Button> must be data, but is a React element; pass it as a child/,
    );
  });

  it("says where text cannot stand, and what to do", () => {
    const root = createTestRoot();
    root.draw(() => <Stack>{0}</Stack>);
    expect(String(root.reports[0])).toMatch(
      /The text "0" stands inside <Stack>, which takes no text. Put it into <Text>/,
    );
  });

  it("cuts a large batch into parts within the quotas", () => {
    const root = createTestRoot();
    root.draw(() => (
      <Stack>
        {Array.from({ length: 12_000 }, (_, index) => (
          <Text key={index}>{"x".repeat(100)}</Text>
        ))}
      </Stack>
    ));
    expect(root.parts.length).toBeGreaterThan(1);
    expect(root.parts.map((part) => part.last)).toEqual([...root.parts.slice(1).map(() => 0), 1]);
    expect(
      root.parts.every((part) => part.seq === 1 && part.count <= 20_000 && part.length <= 1024 * 1024),
    ).toBe(true);
    expect(root.batches[0]).toHaveLength(48_002);
  });
});

describe("an update", () => {
  it("is flushed before the dispatch of its event returns", () => {
    const root = createTestRoot();
    root.draw(function Counter() {
      const [count, setCount] = useState(0);
      return <Button onPress={() => setCount(count + 1)}>{`Count ${count}`}</Button>;
    });
    expect(root.act(1, "press")).toEqual([[[TreeOp.setText, 2, "Count 1"]]]);
    expect(root.act(1, "press")).toEqual([[[TreeOp.setText, 2, "Count 2"]]]);
  });

  it("sends nothing when only inline callbacks and equal data changed", () => {
    const root = createTestRoot();
    root.draw(function Same() {
      const [, again] = useState({});
      return <Button source={{ blob: 1 }} onPress={() => again({})} />;
    });
    expect(root.act(1, "press")).toEqual([]);
  });

  it("names set and unset props and a changed list of events", () => {
    const root = createTestRoot();
    root.draw(function Switching() {
      const [on, setOn] = useState(false);
      return on ? (
        <Button tone="bad" onPress={() => 0} onHover={() => 0} />
      ) : (
        <Button tone="good" size="l" onPress={() => setOn(true)} />
      );
    });
    expect(root.act(1, "press")).toEqual([
      [[TreeOp.update, 1, { tone: "bad", on: ["hover", "press"] }, ["size"]]],
    ]);
  });

  it("moves keyed children without creating any", () => {
    const root = createTestRoot();
    root.draw(function List() {
      const [keys, setKeys] = useState(["a", "b", "c"]);
      return (
        <Stack onReverse={() => setKeys([...keys].reverse())}>
          {keys.map((key) => (
            <Text key={key} id={key} />
          ))}
        </Stack>
      );
    });
    const [ops] = root.act(1, "reverse");
    expect(ops?.every(([op]) => op === TreeOp.insert)).toBe(true);
    expect(ops).toHaveLength(2);
  });

  it("removes a subtree with one op", () => {
    const root = createTestRoot();
    root.draw(function Closing() {
      const [open, setOpen] = useState(true);
      return (
        <Stack onClose={() => setOpen(false)}>
          {open && (
            <Stack>
              <Text>a</Text>
            </Stack>
          )}
        </Stack>
      );
    });
    expect(root.act(1, "close")).toEqual([[[TreeOp.remove, 1, 2]]]);
  });
});

describe("React's features", () => {
  it("run effects, context and state together", async () => {
    const Theme = createContext("light");
    const root = createTestRoot();
    const Label = () => <Text>{useContext(Theme)}</Text>;
    root.draw(function App() {
      const [theme, setTheme] = useState("light");
      useEffect(() => setTheme("dark"), []);
      return (
        <Theme value={theme}>
          <Label />
        </Theme>
      );
    });
    await nextTask();
    expect(root.batches.at(-1)).toEqual([[TreeOp.setText, 2, "dark"]]);
  });

  it("show a Suspense fallback, then the content", async () => {
    const root = createTestRoot();
    const data = Promise.resolve("loaded");
    const Content = () => <Text>{use(data)}</Text>;
    const first = root.draw(() => (
      <Suspense fallback={<Text>wait</Text>}>
        <Content />
      </Suspense>
    ));
    expect(first).toContainEqual([TreeOp.createText, 2, "wait"]);
    await vi.waitFor(() => expect(root.batches.at(-1)).toContainEqual([TreeOp.createText, 4, "loaded"]));
  });

  it("hide content that suspends again and bring it back with its state", async () => {
    const root = createTestRoot();
    let resolve: (text: string) => void = () => undefined;
    const Content = ({ data }: { data: Promise<string> | null }) => (
      <Text>{data === null ? "first" : use(data)}</Text>
    );
    root.draw(function App() {
      const [data, setData] = useState<Promise<string> | null>(null);
      const load = () => setData(new Promise<string>((done) => (resolve = done)));
      return (
        <Stack onLoad={load}>
          <Suspense fallback={<Text>wait</Text>}>
            <Content data={data} />
          </Suspense>
        </Stack>
      );
    });
    const [hiding] = root.act(1, "load");
    expect(hiding).toContainEqual([TreeOp.update, 2, { hidden: true }, []]);
    resolve("second");
    await vi.waitFor(() => expect(root.batches.at(-1)).toContainEqual([TreeOp.update, 2, {}, ["hidden"]]));
    expect(root.batches.flat()).toContainEqual([TreeOp.setText, 3, "second"]);
  });

  it("send nothing for a transition that is abandoned", async () => {
    const root = createTestRoot();
    const never = new Promise<string>(() => undefined);
    const Never = () => <Text>{use(never)}</Text>;
    root.draw(function App() {
      const [stuck, setStuck] = useState(false);
      return (
        <Stack onGo={() => startTransition(() => setStuck(true))}>
          <Suspense fallback={null}>{stuck ? <Never /> : <Text>calm</Text>}</Suspense>
        </Stack>
      );
    });
    root.act(1, "go");
    await nextTask();
    await nextTask();
    expect(root.batches).toHaveLength(1);
  });

  it("give refs that call methods of the drawn component", () => {
    const root = createTestRoot();
    root.draw(function App() {
      const field = useRef<PublicInstance>(null);
      return <Button ref={field} onPress={() => field.current?.focus()} />;
    });
    root.act(1, "press");
    expect(root.calls).toEqual([[1, "focus", null]]);
  });
});

describe("errors of a mini-app", () => {
  it("in a handler are reported and leave the screen as it is", async () => {
    const root = createTestRoot();
    const fail = (): void => {
      throw new Error("in handler");
    };
    root.draw(() => <Button onPress={fail} onLongPress={async () => fail()} />);
    expect(root.act(1, "press")).toEqual([]);
    root.act(1, "longPress");
    await nextTask();
    expect(root.reports.map(String)).toEqual(["Error: in handler", "Error: in handler"]);
  });

  it("in a render without boundary are reported and empty the surface", () => {
    const root = createTestRoot();
    const Broken = (): ReactNode => {
      throw new Error("in render");
    };
    root.draw(function App() {
      const [broken, setBroken] = useState(false);
      return broken ? createElement(Broken) : <Button onPress={() => setBroken(true)} />;
    });
    expect(root.act(1, "press")).toEqual([[[TreeOp.remove, 0, 1]]]);
    expect(root.reports.map(String)).toEqual(["Error: in render"]);
  });

  it("caught by a boundary draw what the boundary says", () => {
    class Boundary extends Component<PropsWithChildren, { failed: boolean }> {
      override state = { failed: false };
      static getDerivedStateFromError() {
        return { failed: true };
      }
      override render() {
        return this.state.failed ? <Text>sorry</Text> : this.props.children;
      }
    }
    const Broken = (): ReactNode => {
      throw new Error("x");
    };
    const root = createTestRoot();
    const ops = root.draw(() => (
      <Boundary>
        <Broken />
      </Boundary>
    ));
    expect(ops).toContainEqual([TreeOp.createText, 2, "sorry"]);
    expect(root.reports).toEqual([]);
  });

  it("ignores an event for a node that is gone or an event nobody handles", () => {
    const root = createTestRoot();
    root.draw(() => <Button />);
    expect(root.act(99, "press")).toEqual([]);
    expect(root.act(1, "press")).toEqual([]);
  });
});
