import { Card, Heading, Icon, Row, Skeleton, Stack, Text } from "@atoll/sdk/ui";
import type { Place } from "../model/place.ts";
import { SKY, ago, degrees } from "../model/words.ts";
import type { Units } from "../model/words.ts";
import { useForecast } from "../state/use-forecast.ts";
import type { ForecastState } from "../state/use-forecast.ts";

type Props = {
  readonly place: Place;
  readonly units: Units;
  readonly turn: number;
  readonly onOpen: () => void;
};

/** The weather of one place on the board. */
export function PlaceCard({ place, units, turn, onOpen }: Props) {
  const state = useForecast(place, turn);
  return (
    <Card elevated onPress={onOpen}>
      <Row gap="md" align="center">
        <Stack grow gap="xs">
          <Heading level={2}>{place.name}</Heading>
          <Text tone="muted">{summary(state, place)}</Text>
        </Stack>
        <Now state={state} units={units} />
      </Row>
    </Card>
  );
}

function Now({ state, units }: { readonly state: ForecastState; readonly units: Units }) {
  if (state.step === "loading") return <Skeleton shape="block" width={72} height={40} />;
  if (state.step === "failed")
    return <Icon icon="circle-alert" tone="caution" accessibilityLabel="No forecast" />;
  const { now } = state.forecast;
  return (
    <Row gap="sm" align="center">
      <Icon icon={SKY[now.condition].icon} tone="accent" size="large" />
      <Text size="display" tabular>
        {degrees(now.temperatureC, units)}
      </Text>
    </Row>
  );
}

function summary(state: ForecastState, { country }: Place): string {
  if (state.step === "loading") return country;
  if (state.step === "failed") return "The forecast did not come. Pull down to try again.";
  const { now, measuredAt } = state.forecast;
  const words = SKY[now.condition].words;
  return state.stale ? `${words}, measured ${ago(measuredAt, state.readAt)}` : words;
}
