import { useState } from "react";
import { FlatList, StyleSheet, Text, TextInput, View } from "react-native";
import { findRecipes } from "../model/recipe.ts";
import { RECIPES } from "../model/recipes.ts";
import { usePalette } from "../parts/palette.ts";
import { RecipeRow } from "../parts/recipe-row.tsx";

/** All recipes, and those that have what is asked for. */
export function ListScreen({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const [words, setWords] = useState("");
  const { ink, faint } = usePalette();
  return (
    <FlatList
      data={findRecipes(RECIPES, words)}
      keyExtractor={({ id }) => id}
      renderItem={({ item }) => <RecipeRow recipe={item} onOpen={() => onOpen(item.id)} />}
      contentContainerStyle={styles.list}
      ItemSeparatorComponent={Gap}
      ListHeaderComponent={
        <View style={styles.header}>
          <Text style={[styles.title, { color: ink }]} accessibilityRole="header">
            Larder
          </Text>
          <TextInput
            value={words}
            onChangeText={setWords}
            placeholder="What is in the cupboard?"
            placeholderTextColor={faint}
            accessibilityLabel="Ingredient or recipe"
            style={[styles.search, { color: ink, borderColor: faint }]}
          />
        </View>
      }
      ListEmptyComponent={
        <Text style={[styles.empty, { color: faint }]}>
          No recipe has “{words.trim()}”. Try an ingredient.
        </Text>
      }
    />
  );
}

function Gap() {
  return <View style={styles.gap} />;
}

const styles = StyleSheet.create({
  list: { paddingHorizontal: 16, paddingTop: 12, paddingBottom: 24 },
  header: { gap: 12, paddingBottom: 16 },
  title: { fontSize: 32, fontWeight: "700" },
  search: { borderWidth: 1, borderRadius: 10, paddingHorizontal: 12, paddingVertical: 10, fontSize: 16 },
  gap: { height: 12 },
  empty: { fontSize: 15, textAlign: "center", paddingTop: 32 },
});
