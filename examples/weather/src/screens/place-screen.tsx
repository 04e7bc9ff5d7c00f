import {
  Banner,
  Button,
  Divider,
  ErrorState,
  Heading,
  Icon,
  Row,
  Screen,
  Skeleton,
  Stack,
  Text,
} from "@atoll/sdk/ui";
import { useState } from "react";
import type { Day, Forecast } from "../model/forecast.ts";
import type { Place } from "../model/place.ts";
import { SKY, ago, dayName, degrees } from "../model/words.ts";
import type { Units } from "../model/words.ts";
import { HourStrip } from "../parts/hour-strip.tsx";
import { useForecast } from "../state/use-forecast.ts";

type Props = {
  readonly place: Place;
  readonly units: Units;
  readonly onBack: () => void;
  readonly onRemove: () => void;
};

/** The next hours and days of one place. */
export function PlaceScreen({ place, units, onBack, onRemove }: Props) {
  const [turn, setTurn] = useState(0);
  const state = useForecast(place, turn);
  const again = () => setTurn(turn + 1);
  return (
    <Screen title={place.name} gap="lg" onBack={onBack} onRefresh={again}>
      {state.step === "loading" && <Skeleton lines={6} />}
      {state.step === "failed" && (
        <ErrorState title="The forecast did not come" code="NO_FORECAST" onRetry={again}>
          Check the connection and try again.
        </ErrorState>
      )}
      {state.step === "ready" && (
        <>
          {state.stale && (
            <Banner title="This is an older forecast" tone="caution">
              {`Measured ${ago(state.forecast.measuredAt, state.readAt)}.`}
            </Banner>
          )}
          <Hours forecast={state.forecast} units={units} />
          <Days days={state.forecast.days} units={units} />
        </>
      )}
      <Button variant="plain" onPress={onRemove}>
        Remove from the board
      </Button>
    </Screen>
  );
}

function Hours({ forecast: { now, hours }, units }: { readonly forecast: Forecast; readonly units: Units }) {
  return (
    <>
      <Row gap="md" align="center">
        <Icon icon={SKY[now.condition].icon} tone="accent" size="large" />
        <Text size="display" tabular>
          {degrees(now.temperatureC, units)}
        </Text>
        <Text tone="muted">{SKY[now.condition].words}</Text>
      </Row>
      <HourStrip hours={hours} units={units} />
    </>
  );
}

function Days({ days, units }: { readonly days: readonly Day[]; readonly units: Units }) {
  return (
    <Stack gap="sm">
      <Heading level={2}>This week</Heading>
      {days.map(({ date, minC, maxC, condition }, index) => (
        <Stack key={date} gap="sm">
          {index > 0 && <Divider />}
          <Row gap="md" align="center">
            <Text grow>{dayName(date, index)}</Text>
            <Icon icon={SKY[condition].icon} accessibilityLabel={SKY[condition].words} />
            <Text tone="muted" tabular>
              {degrees(minC, units)}
            </Text>
            <Text weight="semibold" tabular>
              {degrees(maxC, units)}
            </Text>
          </Row>
        </Stack>
      ))}
    </Stack>
  );
}
