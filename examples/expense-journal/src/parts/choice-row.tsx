import { Button, Row, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

export type ChoiceRowProps<T extends string> = {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: T;
  nameOf(option: T): string;
  onChoose(option: T): void;
};

/** One of a few options, all in sight. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>): ReactNode {
  const { label, options, chosen, nameOf, onChoose } = props;
  return (
    <Stack gap="sm">
      <Text size="small" weight="medium">
        {label}
      </Text>
      <Row gap="sm" wrap>
        {options.map((option) => (
          <Button
            key={option}
            size="small"
            variant={option === chosen ? "primary" : "secondary"}
            accessibilityLabel={option === chosen ? `${nameOf(option)}, chosen` : nameOf(option)}
            onPress={() => onChoose(option)}
          >
            {nameOf(option)}
          </Button>
        ))}
      </Row>
    </Stack>
  );
}
