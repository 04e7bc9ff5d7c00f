import { Button, Card, Row, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

/** What a notice offers to do. */
export type NoticeAction = { readonly label: string; run(): unknown };

export type NoticeProps = {
  readonly tone: "caution" | "critical" | "neutral";
  readonly title: string;
  readonly children?: string;
  readonly actions?: readonly NoticeAction[];
};

/** Says that something happened, what it means, and what to do about it. */
export function Notice({ tone, title, children, actions = [] }: NoticeProps): ReactNode {
  return (
    <Card tone={tone} padding="md" gap="sm">
      <Text weight="semibold">{title}</Text>
      {children !== undefined && <Text size="small">{children}</Text>}
      {actions.length > 0 && (
        <Row gap="sm" wrap>
          {actions.map(({ label, run }) => (
            <Button key={label} size="small" variant="secondary" onPress={() => void run()}>
              {label}
            </Button>
          ))}
        </Row>
      )}
    </Card>
  );
}
