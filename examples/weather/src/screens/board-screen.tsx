import {
  Banner,
  Button,
  EmptyState,
  FloatingButton,
  Row,
  Screen,
  SegmentedControl,
  Skeleton,
  Stack,
} from "@atoll/sdk/ui";
import { useState } from "react";
import { HERE } from "../model/place.ts";
import type { Place } from "../model/place.ts";
import type { Units } from "../model/words.ts";
import { PlaceCard } from "../parts/place-card.tsx";
import type { Board } from "../state/use-board.ts";

type Props = {
  readonly board: Board;
  readonly onOpen: (place: Place) => void;
  readonly onSearch: () => void;
};

const UNITS = [
  { value: "celsius", label: "°C" },
  { value: "fahrenheit", label: "°F" },
];

/** All places at a glance. */
export function BoardScreen({ board, onOpen, onSearch }: Props) {
  const [turn, setTurn] = useState(0);
  const { places, units } = board;
  if (places === null)
    return (
      <Screen title="Weather">
        <Skeleton shape="block" height={96} />
      </Screen>
    );
  return (
    <Screen title="Weather" gap="md" onRefresh={() => setTurn(turn + 1)}>
      <Refused board={board} />
      {places.length === 0 ? (
        <EmptyState
          title="No place on your board"
          icon="map-pin"
          actionLabel="Find a place"
          onAction={onSearch}
        >
          Add the places you care about, and see their weather at a glance.
        </EmptyState>
      ) : (
        places.map((place) => (
          <PlaceCard key={place.id} place={place} units={units} turn={turn} onOpen={() => onOpen(place)} />
        ))
      )}
      <Foot board={board} />
      {places.length > 0 && <FloatingButton label="Add a place" icon="plus" onPress={onSearch} />}
    </Screen>
  );
}

function Foot({ board }: { readonly board: Board }) {
  const { places, units, setUnits } = board;
  const isHere = places?.some(({ id }) => id === HERE) === true;
  return (
    <Stack gap="md">
      <Row>
        <Button variant="secondary" onPress={board.addHere}>
          {isHere ? "Find me again" : "Add where I am"}
        </Button>
      </Row>
      <SegmentedControl
        label="Degrees"
        options={UNITS}
        value={units}
        onChange={(value) => setUnits(value as Units)}
      />
    </Stack>
  );
}

function Refused({ board: { refused } }: { readonly board: Board }) {
  if (refused === null) return null;
  return refused === "denied" ? (
    <Banner title="You did not share where you are" tone="caution">
      Allow it in this mini-app's permissions, or find your place by name.
    </Banner>
  ) : (
    <Banner title="Your place was not found" tone="caution">
      The device does not know it now. Find it by name.
    </Banner>
  );
}
