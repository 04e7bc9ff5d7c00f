import { Button, Row, Stack, Text } from "@atoll/sdk/ui";
import { addDays, format } from "date-fns";
import type { ReactNode } from "react";

import { dateOf } from "../../model/expense.ts";
import { dayInWords } from "../../model/words.ts";
import { today } from "../../state/draft-store.ts";

export type DayFieldProps = { readonly day: string; onChange(day: string): void };

/** The day an expense was paid: today, or a few days earlier. */
export function DayField({ day, onChange }: DayFieldProps): ReactNode {
  const step = (days: number) => onChange(format(addDays(dateOf(day), days), "yyyy-MM-dd"));
  return (
    <Stack gap="sm">
      <Text size="small" weight="medium">
        Day
      </Text>
      <Row gap="sm">
        <Button
          size="small"
          variant="secondary"
          accessibilityLabel="Earlier by a day"
          onPress={() => step(-1)}
        >
          Earlier
        </Button>
        <Text grow align="center">
          {dayInWords(day)}
        </Text>
        <Button
          size="small"
          variant="secondary"
          disabled={day >= today()}
          accessibilityLabel="Later by a day"
          onPress={() => step(1)}
        >
          Later
        </Button>
      </Row>
    </Stack>
  );
}
