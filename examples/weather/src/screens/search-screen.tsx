import { EmptyState, ErrorState, List, ListRow, Screen, SearchField, Skeleton, Text } from "@atoll/sdk/ui";
import { useState } from "react";
import type { Place } from "../model/place.ts";
import { useSearch } from "../state/use-search.ts";

type Props = { readonly onBack: () => void; readonly onChoose: (place: Place) => void };

/** Finds a place by its name. */
export function SearchScreen({ onBack, onChoose }: Props) {
  const [words, setWords] = useState("");
  const [turn, setTurn] = useState(0);
  const state = useSearch(words, turn);
  return (
    <Screen title="Find a place" gap="lg" onBack={onBack}>
      <SearchField label="Place" placeholder="Lisbon" autoFocus value={words} onChangeText={setWords} />
      {state.step === "waiting" && <Text tone="muted">Type the name of a town or a country.</Text>}
      {state.step === "looking" && <Skeleton lines={3} />}
      {state.step === "failed" && (
        <ErrorState title="The search did not work" code="NO_PLACES" onRetry={() => setTurn(turn + 1)}>
          Check the connection and try again.
        </ErrorState>
      )}
      {state.step === "found" && <Found places={state.places} words={words.trim()} onChoose={onChoose} />}
    </Screen>
  );
}

type FoundProps = {
  readonly places: readonly Place[];
  readonly words: string;
  readonly onChoose: (place: Place) => void;
};

function Found({ places, words, onChoose }: FoundProps) {
  if (places.length === 0)
    return (
      <EmptyState title={`No place is called “${words}”`} icon="search">
        Try another spelling, or the country.
      </EmptyState>
    );
  return (
    <List accessibilityLabel="Places">
      {places.map((place) => (
        <ListRow key={place.id} title={place.name} subtitle={place.country} onPress={() => onChoose(place)} />
      ))}
    </List>
  );
}
