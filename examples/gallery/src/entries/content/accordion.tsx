import { Accordion, Stack, Text } from "@atoll/sdk/ui";

/** A heading that opens and closes what is below it. */
export function AccordionEntry() {
  return (
    <Stack gap="sm">
      <Accordion title="Delivery" description="When and where" startsOpen>
        <Text>Two days, to your door.</Text>
      </Accordion>
      <Accordion title="Returns">
        <Text>Within thirty days.</Text>
      </Accordion>
    </Stack>
  );
}
