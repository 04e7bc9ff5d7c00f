import { useState } from "react";
import { createRoot } from "react-dom/client";
import { View } from "react-native";
import type { Environment } from "@atoll/protocol";
import {
  Accordion,
  Avatar,
  Badge,
  Banner,
  Box,
  Button,
  Card,
  Countdown,
  Divider,
  EmptyState,
  ErrorState,
  Grid,
  Icon,
  KeyValueRow,
  List,
  ListHeader,
  ListRow,
  OfflineBanner,
  Progress,
  Row,
  Screen,
  ScrollView,
  Section,
  Skeleton,
  Spacer,
  Spinner,
  Stack,
  Switch,
  Tag,
  Text,
} from "../../guest.ts";
import { OverlayLayer, SurfaceContext } from "../../host.ts";
import { createFakeSurface } from "../fake-surface.ts";
import { createGuestTree } from "../guest-tree.ts";
import { Loopback } from "../loopback.tsx";

const listen = (): void => undefined;
const OFFER_ENDS_MS = Date.now() + 3_725_000;

function Lists() {
  return (
    <Section title="Trips" description="What you opened this week" actionLabel="See all" onAction={listen}>
      <List accessibilityLabel="Trips">
        <ListHeader level={3} actionLabel="Edit" onAction={listen}>
          Upcoming
        </ListHeader>
        <ListRow
          title="Lisbon"
          subtitle="3 nights, two people"
          value="€420"
          leading={<Avatar label="Lisbon" shape="rounded" decorative />}
          onPress={listen}
        />
        <ListRow
          title="Alerts"
          leading={<Icon icon="bell" />}
          trailing={<Switch label="Alerts" labelHidden />}
        />
        <ListRow title="Delete trip" tone="critical" onPress={listen} />
      </List>
      <Card gap="sm">
        <KeyValueRow label="Fee" value="€1.50" hint="Paid once for each order" />
        <Divider />
        <KeyValueRow label="Total" value="€39.50" strong />
      </Card>
    </Section>
  );
}

function Signs() {
  return (
    <>
      <Row gap="sm" wrap>
        <Tag>Vegan</Tag>
        <Tag tone="accent" selected onPress={listen}>
          Sea
        </Tag>
        <Tag tone="caution" onRemove={listen}>
          Under €100
        </Tag>
      </Row>
      <Row gap="md">
        <Badge count={120} accessibilityLabel="120 unread messages">
          <Icon icon="bell" />
        </Badge>
        <Divider />
        <Spacer />
        <Avatar label="Mira Okafor" />
      </Row>
      <Banner title="Payment is late" tone="caution" actionLabel="Pay" onAction={listen} onDismiss={listen}>
        Pay by Friday to keep your seat.
      </Banner>
      <OfflineBanner offline>Your list is kept.</OfflineBanner>
      <Progress label="Upload" value={0.42} />
      <Progress label="Search" tone="positive" />
      <Spinner label="Looking for trains" labelShown />
      <Skeleton lines={2} />
      <Countdown until={OFFER_ENDS_MS} label="Offer" size="title" />
    </>
  );
}

function Boxes() {
  return (
    <>
      <Accordion title="Delivery" description="When and where">
        <Text>Two days, to your door.</Text>
      </Accordion>
      <ScrollView horizontal gap="md" accessibilityLabel="Strip">
        {["Sea", "Sand", "Sun", "Salt"].map((name) => (
          <Box key={name} width={140} height={80} ground="sunken" radius="lg" align="center" justify="center">
            <Text>{name}</Text>
          </Box>
        ))}
      </ScrollView>
      <Grid minColumnWidth={140} gap="md">
        {["Sea", "Sand", "Sun"].map((name) => (
          <Card key={name} grow>
            <Text>{name}</Text>
          </Card>
        ))}
      </Grid>
      <EmptyState title="No trips yet" icon="map-pin" actionLabel="Plan a trip" onAction={listen}>
        Trips you plan stand here, the next one first.
      </EmptyState>
      <ErrorState title="Trips did not load" code="NETWORK_FAILED" onRetry={listen}>
        Check the connection and try again.
      </ErrorState>
      <Button>Below</Button>
    </>
  );
}

const tree = createGuestTree();
tree.render(
  <Screen title="Content">
    <Lists />
    <Signs />
    <Stack gap="lg">
      <Boxes />
    </Stack>
  </Screen>,
);

/** The page's `look` draws all again in another environment. */
function Page() {
  const [environment, look] = useState<Partial<Environment>>({});
  Object.assign(globalThis, { look });
  const surface = createFakeSurface({ environment });
  const { direction } = surface.environment;
  return (
    <SurfaceContext value={surface}>
      <View {...{ dir: direction }} style={{ flex: 1, overflow: "hidden", direction }}>
        <OverlayLayer>
          <Loopback tree={tree} />
        </OverlayLayer>
      </View>
    </SurfaceContext>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(<Page />);
