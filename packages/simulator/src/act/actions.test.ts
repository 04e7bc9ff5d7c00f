import { describe, expect, it } from "vitest";

import { openMiniApp } from "../open-mini-app.ts";
import { inlineApp } from "../testing/inline-app.ts";

describe("tap", () => {
  it("presses what is around a text", async () => {
    const body = `function App() {
      const [open, setOpen] = useState(false);
      return h(Card, { onPress: () => setOpen(true) }, h(Row, null, h(Text, null, open ? "Open" : "Closed")));
    }`;
    await using app = await openMiniApp(inlineApp(body));
    await app.tap(app.getByText("Closed"));
    expect(app.getByText("Open")).toBeDefined();
  });

  it("does what a person could: nothing disabled, nothing that is gone, nothing that does not listen", async () => {
    const body = `function App() {
      const [there, setThere] = useState(true);
      return h(Stack, null,
        h(Button, { disabled: true, onPress: () => {} }, "Off"),
        h(Button, { loading: true, onPress: () => {} }, "Busy"),
        h(Text, null, "Plain"),
        there && h(Button, { onPress: () => setThere(false) }, "Vanish"));
    }`;
    await using app = await openMiniApp(inlineApp(body));
    await expect(app.tap(app.getByText("Off"))).rejects.toThrow(
      'A person cannot press Button "Off" now: it is disabled.',
    );
    await expect(app.tap(app.getByText("Busy"))).rejects.toThrow("it is loading");
    await expect(app.tap(app.getByText("Plain"))).rejects.toThrow(
      /Nothing handles press at Text "Plain"[\s\S]*Vanish/,
    );
    const vanish = app.getByText("Vanish");
    await app.tap(vanish);
    await expect(app.tap(vanish)).rejects.toThrow("no longer there");
  });

  it("waits for all that follows at once, promises and storage too", async () => {
    const body = `function App() {
      const [text, setText] = useState("");
      const run = async () => {
        await platform.storage.set("a", "1");
        await Promise.resolve();
        setText(await platform.storage.get("a"));
      };
      return h(Stack, null, h(Text, null, "got ", text), h(Button, { onPress: run }, "Run"));
    }`;
    await using app = await openMiniApp(inlineApp(body));
    await app.tap(app.getByText("Run"));
    expect(app.getByText("got 1")).toBeDefined();
  });
});

describe("send", () => {
  const body = `function App() {
    const [text, setText] = useState("");
    return h(Stack, null, h(TextField, { label: "Field", onChangeText: setText }), h(Text, null, "got ", text));
  }`;

  it("sends any event of a node", async () => {
    await using app = await openMiniApp(inlineApp(body));
    await app.send(app.getByLabel("Field"), "changeText", { text: "pasted", edit: 1 });
    expect(app.getByText("got pasted")).toBeDefined();
  });

  it("fails when the host drops the event, or the mini-app has ended", async () => {
    await using app = await openMiniApp(inlineApp(body));
    const field = app.getByLabel("Field");
    await expect(app.send(field, "changeText", { text: 5 })).rejects.toThrow("The host dropped the event");
    await app.close();
    await expect(app.tap(field)).rejects.toThrow(/any more[\s\S]*has ended: CLOSED/);
  });
});

describe("type", () => {
  it("edits a key at a time, and keeps the text without an answer", async () => {
    const body = `function App() {
      const [seen, setSeen] = useState([]);
      return h(Stack, null,
        h(TextField, { label: "Free", onChangeText: (text) => setSeen((all) => [...all, text]) }),
        h(Text, null, seen.join("|")));
    }`;
    await using app = await openMiniApp(inlineApp(body));
    const field = app.getByLabel("Free");
    await app.type(field, "abc");
    expect(app.valueOf(field)).toBe("abc");
    expect(app.getByText("a|ab|abc")).toBeDefined();
    await app.clear(field);
    expect(app.valueOf(field)).toBe("");
  });

  it("honours what the mini-app makes of an edit", async () => {
    const body = `function App() {
      const [text, setText] = useState("");
      return h(TextField, { label: "Digits", value: text, onChangeText: (next) => setText(next.replace(/\\D/g, "")) });
    }`;
    await using app = await openMiniApp(inlineApp(body));
    const field = app.getByLabel("Digits");
    await app.type(field, "1a2b3");
    expect(app.valueOf(field)).toBe("123");
  });

  it("drops the answer to an edit that is no longer the last", async () => {
    const body = `function App() {
      const [text, setText] = useState("");
      const [edit, setEdit] = useState(0);
      return h(Stack, null,
        h("TextField", { label: "Slow", value: text, edit, onChangeText: (change) => {
          setTimeout(() => { setText(change.text.toUpperCase()); setEdit(change.edit); }, change.edit === 1 ? 500 : 900);
        } }),
        h(Text, null, "guest has ", text));
    }`;
    await using app = await openMiniApp(inlineApp(body));
    const field = app.getByLabel("Slow");
    await app.type(field, "ab");
    await app.advance(600);
    expect(app.getByText("guest has A")).toBeDefined();
    expect(app.valueOf(field)).toBe("ab");
    await app.advance(400);
    expect(app.valueOf(field)).toBe("AB");
  });

  it("takes a long text", async () => {
    await using app = await openMiniApp(
      inlineApp(`function App() { return h(TextField, { label: "Long" }); }`),
    );
    const text = "All of this is typed, a key at a time. ".repeat(20);
    await app.type(app.getByLabel("Long"), text);
    expect(app.valueOf(app.getByLabel("Long"))).toBe(text);
  });

  it("stops at maxLength, and types into no field that is disabled", async () => {
    const body = `function App() {
      return h(Stack, null, h(TextField, { label: "Short", maxLength: 3 }), h(TextField, { label: "Off", disabled: true }));
    }`;
    await using app = await openMiniApp(inlineApp(body));
    await app.type(app.getByLabel("Short"), "abcdef");
    expect(app.valueOf(app.getByLabel("Short"))).toBe("abc");
    await expect(app.type(app.getByLabel("Off"), "a")).rejects.toThrow("disabled");
  });

  it("moves the focus, as refs and autoFocus do", async () => {
    const body = `function App() {
      const second = useRef(null);
      const [log, setLog] = useState([]);
      const note = (what) => () => setLog((all) => [...all, what]);
      return h(Stack, null,
        h(TextField, { label: "First", autoFocus: true, onBlur: note("first blurred") }),
        h(TextField, { label: "Second", ref: second, onFocus: note("second focused"), onSubmit: note("submitted") }),
        h(Button, { onPress: () => second.current.focus() }, "Next"),
        h(Text, null, log.join(", ")));
    }`;
    await using app = await openMiniApp(inlineApp(body));
    expect(app.focused()).toBe(app.getByLabel("First"));
    await app.tap(app.getByText("Next"));
    expect(app.focused()).toBe(app.getByLabel("Second"));
    await app.submit(app.getByLabel("Second"));
    expect(app.getByText("first blurred, second focused, submitted")).toBeDefined();
  });
});

describe("scrollTo", () => {
  it("makes a list draw the items that come into sight", async () => {
    const body = `const data = Array.from({ length: 500 }, (_, index) => "item " + index);
    const renderItem = ({ item }) => h(Text, null, item);
    function App() {
      return h(VirtualList, { data, keyExtractor: (item) => item, renderItem, header: h(Text, null, "Head") });
    }`;
    await using app = await openMiniApp(inlineApp(body));
    const list = app.getByRole("list");
    expect(app.getByText("item 0")).toBeDefined();
    expect(app.queryByText("item 300")).toBeNull();
    await app.scrollTo(list, 300);
    expect(app.getByText("item 300")).toBeDefined();
    expect(app.getByText("item 305")).toBeDefined();
    expect(app.queryByText("item 0")).toBeNull();
    await app.scrollTo(list, 499);
    expect(app.getByText("item 499")).toBeDefined();
    await expect(app.scrollTo(app.getByText("item 499"), 0)).rejects.toThrow("is no list");
  });
});

describe("back", () => {
  it("presses the back button of the screen, if it has one", async () => {
    const body = `function App() {
      const [page, setPage] = useState("second");
      return h(Screen, { title: page, onBack: page === "second" ? () => setPage("first") : undefined });
    }`;
    await using app = await openMiniApp(inlineApp(body));
    await app.back();
    expect(app.getByText("first")).toBeDefined();
    await expect(app.back()).rejects.toThrow("No screen has a back button now.");
  });
});
