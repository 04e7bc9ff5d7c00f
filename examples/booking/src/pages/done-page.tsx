import { platform, usePage } from "@atoll/sdk";
import { Button, Icon, Screen, Stack, Text } from "@atoll/sdk/ui";

/** The booking is made. */
export function DonePage() {
  const { code, email } = usePage().data as { readonly code: string; readonly email: string };
  return (
    <Screen title="Booked" gap="lg">
      <Stack gap="md" align="center" paddingY="xl">
        <Icon icon="circle-check" size="large" tone="positive" />
        <Text size="title" weight="semibold" tabular selectable>
          {code}
        </Text>
        <Text align="center" tone="muted">{`We wrote to ${email}. Bring this code.`}</Text>
      </Stack>
      <Button variant="secondary" onPress={() => platform.navigation.reset("/")}>
        Book another stay
      </Button>
    </Screen>
  );
}
