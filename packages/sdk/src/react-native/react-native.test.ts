import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { OpenedMiniApp } from "@atoll/simulator";
import { describe, expect, it } from "vitest";
import { createTempProject } from "../../../cli/src/testing/temp-project.ts";

/** Opens a mini-app of plain React Native code, whose `App` is given. */
async function open(names: string, app: string): Promise<OpenedMiniApp> {
  await using project = await createTempProject(
    {
      "src/main.tsx": `import { useState, useRef } from "react";
        import { ${names} } from "react-native";
        export default function App() { ${app} }`,
    },
    { compat: { reactNative: true } },
  );
  const { outDir } = await bundleMiniApp({ projectDir: project.dir });
  return openMiniApp(outDir);
}

describe("code of React Native in a mini-app", () => {
  it("lays out boxes and texts by their styles", async () => {
    await using app = await open(
      "View, Text",
      `return <View style={{ flex: 1, paddingLeft: 8 }}><Text style={[{ color: "#123" }, { fontSize: 20 }]} numberOfLines={2}>Pack {"well"}</Text></View>;`,
    );
    const text = app.getByText("Pack well");
    expect(text).toMatchObject({ component: "StyledText", props: { color: "#123", fontSize: 20 } });
    expect(text.parent?.props).toMatchObject({ flex: 1, paddingStart: 8 });
  });

  it("takes presses, with and without a function as its style", async () => {
    await using app = await open(
      "Pressable, Text, TouchableOpacity",
      `const [n, setN] = useState(0);
       return <><Pressable onPress={() => setN(n + 1)} style={({ pressed }) => ({ opacity: pressed ? 0.5 : 1 })} accessibilityLabel="More"><Text>{n}</Text></Pressable>
       <TouchableOpacity onPress={() => setN(0)} disabled={n === 0}><Text>Reset</Text></TouchableOpacity></>;`,
    );
    await app.tap(app.getByRole("button", { name: "More" }));
    expect(app.getByText("1")).toBeDefined();
    await app.tap(app.getByText("Reset"));
    expect(app.getByText("0")).toBeDefined();
  });

  it("types into fields, of which an edit that is not rendered is undone", async () => {
    await using app = await open(
      "Text, TextInput",
      `const [text, setText] = useState(""); const [sent, setSent] = useState("");
       return <><TextInput placeholder="Item" value={text} onChangeText={(t) => setText(t.toUpperCase())} onSubmitEditing={(e) => setSent(e.nativeEvent.text)} />
       <TextInput accessibilityLabel="Secret" secureTextEntry /><Text>{text + "|" + sent}</Text></>;`,
    );
    await app.type(app.getByLabel("Item"), "tent");
    await app.submit(app.getByLabel("Item"));
    expect(app.getByText("TENT|TENT")).toBeDefined();
    expect(app.getByLabel("Secret").component).toBe("PasswordField");
  });

  it("draws lists with header, footer, separators and columns, and says when there is nothing", async () => {
    await using app = await open(
      "FlatList, Text, Button, View",
      `const [data, setData] = useState([{ id: "a" }, { id: "b" }, { id: "c" }]);
       return <FlatList data={data} numColumns={2} renderItem={({ item, index }) => <Text>{item.id + index}</Text>}
         ListHeaderComponent={<Button title="Empty" onPress={() => setData([])} />} ListFooterComponent={() => <Text>End</Text>}
         ItemSeparatorComponent={() => <View accessibilityLabel="line" />} ListEmptyComponent={<Text>Nothing</Text>} contentContainerStyle={{ padding: 16, gap: 4 }} />;`,
    );
    for (const text of ["a0", "b1", "c2", "End"]) expect(app.getByText(text)).toBeDefined();
    expect(app.getAllByLabel("line")).toHaveLength(1);
    await app.tap(app.getByText("Empty"));
    expect(app.getByText("Nothing")).toBeDefined();
    expect(app.queryByText("a0")).toBeNull();
  });

  it("shows switches, spinners and pictures by the kit's own", async () => {
    await using app = await open(
      "ActivityIndicator, Image, ScrollView, Switch, StyleSheet",
      `const [on, setOn] = useState(false);
       return <ScrollView contentContainerStyle={StyleSheet.create({ a: { gap: 4 } }).a}><Switch accessibilityLabel="Metric" value={on} onValueChange={setOn} />
       {on && <ActivityIndicator size="large" />}<ActivityIndicator animating={false} />
       <Image source={{ uri: "https://example.com/a.png" }} style={{ width: 40, height: 30, borderRadius: 4 }} accessibilityLabel="Map" /></ScrollView>;`,
    );
    await app.send(app.getByRole("switch"), "change", { value: true, edit: 1 });
    expect(app.getAllByRole("progressbar")).toHaveLength(1);
    expect(app.getByRole("image", { name: "Map" }).props).toMatchObject({ width: 40, height: 30 });
  });
});
