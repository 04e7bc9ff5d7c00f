import { Icon, ScrollView, Stack, Text } from "@atoll/sdk/ui";
import type { Hour } from "../model/forecast.ts";
import { SKY, degrees, hourName } from "../model/words.ts";
import type { Units } from "../model/words.ts";

/** The next hours, from now on. */
export function HourStrip({ hours, units }: { readonly hours: readonly Hour[]; readonly units: Units }) {
  return (
    <ScrollView horizontal gap="lg" paddingY="sm" accessibilityLabel="The next hours">
      {hours.map(({ at, temperatureC, condition }, index) => (
        <Stack key={at} gap="xs" align="center">
          <Text size="small" tone="muted" tabular>
            {hourName(at, index)}
          </Text>
          <Icon icon={SKY[condition].icon} accessibilityLabel={SKY[condition].words} />
          <Text weight="semibold" tabular>
            {degrees(temperatureC, units)}
          </Text>
        </Stack>
      ))}
    </ScrollView>
  );
}
