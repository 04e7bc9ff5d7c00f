import { useState } from "react";
import { Image, Pressable, ScrollView, StyleSheet, Switch, Text, View } from "react-native";
import { amountFor } from "../model/amount.ts";
import type { Recipe } from "../model/recipe.ts";
import { usePalette } from "../parts/palette.ts";
import { PeopleStepper } from "../parts/people-stepper.tsx";
import { StepRow } from "../parts/step-row.tsx";

type Props = { readonly recipe: Recipe; readonly onBack: () => void };

/** One recipe: what it takes for so many people, and what to do. */
export function RecipeScreen({ recipe, onBack }: Props) {
  const { ink, faint, warm } = usePalette();
  return (
    <ScrollView contentContainerStyle={styles.page}>
      <Pressable onPress={onBack} accessibilityRole="button" style={styles.back}>
        <Text style={[styles.backWords, { color: warm }]}>All recipes</Text>
      </Pressable>
      <Image source={recipe.picture} style={styles.picture} accessibilityLabel={recipe.name} />
      <Text style={[styles.title, { color: ink }]} accessibilityRole="header">
        {recipe.name}
      </Text>
      <Text style={[styles.summary, { color: faint }]}>{recipe.summary}</Text>
      <Ingredients recipe={recipe} />
      <Text style={[styles.heading, { color: ink }]} accessibilityRole="header">
        Method
      </Text>
      {recipe.steps.map((step, index) => (
        <StepRow key={step.text} step={step} number={index + 1} />
      ))}
    </ScrollView>
  );
}

function Ingredients({ recipe }: { readonly recipe: Recipe }) {
  const [people, setPeople] = useState(2);
  const [metric, setMetric] = useState(true);
  const { ink, faint } = usePalette();
  return (
    <>
      <View style={styles.choices}>
        <PeopleStepper people={people} onChange={setPeople} />
        <View style={styles.units}>
          <Text style={{ color: faint }}>Grams</Text>
          <Switch value={metric} onValueChange={setMetric} accessibilityLabel="Grams and millilitres" />
        </View>
      </View>
      {recipe.ingredients.map((ingredient) => (
        <View key={ingredient.name} style={styles.ingredient}>
          <Text style={[styles.name, { color: ink }]}>{ingredient.name}</Text>
          <Text style={{ color: faint }}>{amountFor(ingredient, people, metric)}</Text>
        </View>
      ))}
    </>
  );
}

const styles = StyleSheet.create({
  page: { padding: 16, paddingBottom: 32, gap: 8 },
  back: { alignSelf: "flex-start", paddingVertical: 10 },
  backWords: { fontSize: 15, fontWeight: "600" },
  picture: { width: "100%", aspectRatio: 1.6, borderRadius: 16 },
  title: { fontSize: 28, fontWeight: "700", marginTop: 8 },
  summary: { fontSize: 16, lineHeight: 23 },
  heading: { fontSize: 20, fontWeight: "600", marginTop: 16 },
  choices: {
    flexDirection: "row",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: 12,
    marginTop: 8,
  },
  units: { flexDirection: "row", alignItems: "center", gap: 8 },
  ingredient: { flexDirection: "row", justifyContent: "space-between", gap: 12, paddingVertical: 4 },
  name: { flexShrink: 1, fontSize: 15 },
});
