import { useState } from "react";
import {
  ActionSheet,
  BottomSheet,
  Button,
  Canvas,
  Carousel,
  DataGrid,
  Dialog,
  FloatingButton,
  IconButton,
  ListRow,
  NavigationBar,
  Row,
  Screen,
  Stack,
  Steps,
  SwipeRow,
  TabBar,
  Tabs,
  Text,
  TextField,
  Toast,
  Tooltip,
} from "../../guest.ts";
import type { Pen } from "../../guest.ts";
import { showKit } from "./show-kit.tsx";

const listen = (): void => undefined;
const PAGES = ["First", "Second", "Third"];
const ICONS = [
  { value: "all", label: "All", icon: "list" as const },
  { value: "kept", label: "Kept", icon: "bookmark" as const, badge: "2" },
  { value: "you", label: "You", icon: "user" as const },
];

function drawHouse(pen: Pen): void {
  pen.fillColor("accent");
  pen.fillRect(20, 40, 60, 40);
  pen.strokeColor("text");
  pen.lineWidth(3);
  pen.lineTo(10, 44);
  pen.lineTo(50, 10);
  pen.lineTo(90, 44);
  pen.stroke();
}

type Asked = "dialog" | "sheet" | "actions" | "toast";

function App() {
  const [asked, ask] = useState<Asked>();
  const [said, say] = useState("nothing yet");
  const close = () => ask(undefined);
  return (
    <>
      <Screen gap="md" onRefresh={listen}>
        <NavigationBar
          title="Lagoon"
          subtitle="Three days in May"
          actions={[{ value: "share", label: "Share", icon: "share-2" }]}
          onBack={listen}
        />
        <Text>{said}</Text>
        <Row gap="sm" wrap>
          <Button size="small" onPress={() => ask("dialog")}>
            Dialog
          </Button>
          <Button size="small" onPress={() => ask("sheet")}>
            Sheet
          </Button>
          <Button size="small" onPress={() => ask("actions")}>
            Actions
          </Button>
          <Button size="small" onPress={() => ask("toast")}>
            Toast
          </Button>
          <Tooltip text="Takes all of it away, for good">
            <IconButton icon="trash" label="Clear" />
          </Tooltip>
        </Row>
        <Steps
          label="Checkout"
          steps={[{ label: "Cart" }, { label: "Address" }, { label: "Pay" }]}
          current={1}
          onSelect={({ index }) => say(`step ${index}`)}
        />
        <SwipeRow
          actions={[
            { value: "flag", label: "Flag", icon: "flag" },
            { value: "delete", label: "Delete", icon: "trash", tone: "critical" },
          ]}
          onSelect={({ value }) => say(value)}
        >
          <ListRow title="Ferry" subtitle="Two people" value="€12" />
        </SwipeRow>
        <Carousel label="Pages" onChange={(page) => say(`page ${page}`)}>
          {PAGES.map((page) => (
            <Stack key={page} padding="lg">
              <Text>{page}</Text>
            </Stack>
          ))}
        </Carousel>
        <Tabs
          label="Trip"
          items={[
            { value: "costs", label: "Costs" },
            { value: "way", label: "Way", badge: "3" },
          ]}
        >
          <Canvas label="A house" width={100} height={90} draw={drawHouse} />
        </Tabs>
        <Steps
          label="Parcel"
          direction="down"
          steps={[{ label: "Packed", hint: "Monday" }, { label: "On its way" }, { label: "With you" }]}
          current={1}
          failed
        />
        <DataGrid
          label="Costs"
          columns={[
            { value: "a", label: "What", width: 160 },
            { value: "b", label: "Cents", align: "end" },
          ]}
          data={["1", "2", "3"]}
          keyExtractor={String}
          cell={(item, column) => `${column}${item}`}
          onEdit={listen}
        />
      </Screen>
      <TabBar items={ICONS} onChange={(place) => say(place)} />
      <FloatingButton label="Add a trip" icon="plus" onPress={() => say("add")} />
      <Dialog
        open={asked === "dialog"}
        title="Delete the trip?"
        message="It cannot be undone."
        onDismiss={close}
      >
        <Button variant="danger" onPress={close}>
          Delete
        </Button>
        <Button variant="secondary" onPress={close}>
          Keep it
        </Button>
      </Dialog>
      <BottomSheet open={asked === "sheet"} title="New trip" onDismiss={close}>
        <TextField label="Where to" />
        <Button onPress={close}>Add</Button>
      </BottomSheet>
      <ActionSheet
        open={asked === "actions"}
        title="Ferry, 12 euro"
        actions={[
          { value: "share", label: "Share", hint: "With whom you travel" },
          { value: "delete", label: "Delete", tone: "critical" },
        ]}
        onSelect={({ value }) => (say(value), close())}
        onDismiss={close}
      />
      <Toast
        open={asked === "toast"}
        message="The trip is gone"
        tone="positive"
        actionLabel="Undo"
        onAction={close}
      />
    </>
  );
}

showKit(<App />);
