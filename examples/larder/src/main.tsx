import { useState } from "react";
import { SafeAreaView, StyleSheet } from "react-native";
import { RECIPES } from "./model/recipes.ts";
import { usePalette } from "./parts/palette.ts";
import { ListScreen } from "./screens/list-screen.tsx";
import { RecipeScreen } from "./screens/recipe-screen.tsx";

/** Recipes for what is in the cupboard. */
export default function App() {
  const [openId, setOpenId] = useState<string | null>(null);
  const { paper } = usePalette();
  const recipe = RECIPES.find(({ id }) => id === openId);
  return (
    <SafeAreaView style={[styles.app, { backgroundColor: paper }]}>
      {recipe === undefined ? (
        <ListScreen onOpen={setOpenId} />
      ) : (
        <RecipeScreen recipe={recipe} onBack={() => setOpenId(null)} />
      )}
    </SafeAreaView>
  );
}

const styles = StyleSheet.create({ app: { flex: 1 } });
