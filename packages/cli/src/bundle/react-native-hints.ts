/** What a creator uses instead of a name of `react-native`. Kit names come from `@atoll/sdk/ui`. */
const INSTEAD: { readonly [name: string]: string } = {
  ActivityIndicator: "Spinner, or Button with `loading`",
  Alert: "Dialog",
  Animated: "nothing: the kit animates by itself",
  Appearance: "nothing: the kit follows light and dark by itself",
  AppState: "`platform.app.onStateChange`",
  Button: "Button",
  Dimensions: "nothing: the kit lays out by itself",
  FlatList: "VirtualList",
  Image: "Image",
  ImageBackground: "Image inside a Card",
  KeyboardAvoidingView: "Screen, which avoids the keyboard by itself",
  Linking: "`platform.links.openUrl`",
  Modal: "Dialog or BottomSheet",
  PermissionsAndroid: "`permissions` of manifest.json: the host asks by itself",
  Platform: "nothing: a mini-app is the same on every platform",
  Pressable: "Pressable or Button",
  RefreshControl: "`onRefresh` of Screen or VirtualList",
  SafeAreaView: "Screen",
  ScrollView: "Screen, which scrolls by itself, or ScrollView",
  SectionList: "VirtualList with headings as items",
  StatusBar: "nothing: the status bar is the host's",
  StyleSheet: "props such as `gap`, `padding`, `tone` and `variant`",
  Switch: "Switch",
  Text: "Text or Heading",
  TextInput: "TextField, TextArea or PasswordField",
  TouchableHighlight: "Pressable or Button",
  TouchableOpacity: "Pressable or Button",
  TouchableWithoutFeedback: "Pressable or Button",
  View: "Stack, Row, Box or Card",
  VirtualizedList: "VirtualList",
};

/** Says what to use instead of each of the given names of `react-native`; null when none is known. */
export function reactNativeHint(names: readonly string[]): string | null {
  const known = names.filter((name) => Object.hasOwn(INSTEAD, name));
  if (known.length === 0) return null;
  return known.map((name) => `${name} → ${INSTEAD[name]}`).join("; ");
}

/** Names that the source imports from a module, for hints only: a best effort by pattern, comments included. */
export function importedNames(source: string, module: string): string[] {
  const escaped = module.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const pattern = new RegExp(`\\{([^{}]*)\\}\\s*(?:from\\s*|=\\s*require\\s*\\(\\s*)["']${escaped}["']`, "g");
  const names = [...source.matchAll(pattern)].flatMap((match) => (match[1] ?? "").split(","));
  return names
    .map((name) =>
      name
        .trim()
        .replace(/^type\s+/, "")
        .replace(/[\s:][\s\S]*$/, ""),
    )
    .filter((name) => name !== "");
}
