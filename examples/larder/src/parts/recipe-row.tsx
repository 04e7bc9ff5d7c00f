import { Image, Pressable, StyleSheet, Text, View } from "react-native";
import { minutesOf } from "../model/recipe.ts";
import type { Recipe } from "../model/recipe.ts";
import { usePalette } from "./palette.ts";

type Props = { readonly recipe: Recipe; readonly onOpen: () => void };

/** One recipe in the list. */
export function RecipeRow({ recipe, onOpen }: Props) {
  const { card, ink, faint, line } = usePalette();
  return (
    <Pressable
      onPress={onOpen}
      accessibilityRole="button"
      accessibilityLabel={recipe.name}
      style={[styles.row, { backgroundColor: card, borderColor: line }]}
    >
      <Image source={recipe.picture} style={styles.picture} accessibilityLabel="" />
      <View style={styles.words}>
        <Text style={[styles.name, { color: ink }]}>{recipe.name}</Text>
        <Text style={{ color: faint }} numberOfLines={2}>
          {recipe.summary}
        </Text>
        <Text style={[styles.time, { color: faint }]}>{minutesOf(recipe)} min</Text>
      </View>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: "row", borderRadius: 14, borderWidth: 1, overflow: "hidden" },
  picture: { width: 104, height: 104 },
  words: { flex: 1, padding: 12, gap: 2, justifyContent: "center" },
  name: { fontSize: 17, fontWeight: "600" },
  time: { fontSize: 12, marginTop: 4 },
});
