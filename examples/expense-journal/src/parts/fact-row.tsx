import { Row, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

/** A name and its value on one line. */
export function FactRow({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <Row justify="between" gap="md">
      <Text tone="muted">{name}</Text>
      <Text tabular>{value}</Text>
    </Row>
  );
}
