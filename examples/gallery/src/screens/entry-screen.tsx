import { Divider, Link, Row, Screen, Spacer, Text } from "@atoll/sdk/ui";
import type { Entry } from "../entries.ts";

type Props = {
  readonly entry: Entry;
  readonly place: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** One component, alone, and the way to the next. */
export function EntryScreen({ entry: { name, what, Example }, place, onBack, onNext }: Props) {
  return (
    <Screen title={name} gap="lg" onBack={onBack}>
      <Text tone="muted">{what}</Text>
      <Row align="center" wrap>
        <Text size="small" tone="muted" tabular>
          {place}
        </Text>
        <Spacer />
        <Link onPress={onNext}>Next component</Link>
      </Row>
      <Divider />
      <Example />
    </Screen>
  );
}
