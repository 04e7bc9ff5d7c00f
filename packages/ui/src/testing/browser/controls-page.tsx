import type { Environment } from "@atoll/protocol";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { View } from "react-native";
import {
  Checkbox,
  DatePicker,
  FixedBottomCTA,
  Form,
  FormField,
  IconButton,
  OTPField,
  PasswordField,
  RadioGroup,
  Rating,
  Row,
  Screen,
  SearchField,
  SegmentedControl,
  Select,
  Slider,
  Stepper,
  Switch,
  TextArea,
  TimePicker,
} from "../../guest.ts";
import { OverlayLayer, SurfaceContext } from "../../host.ts";
import { createFakeSurface } from "../fake-surface.ts";
import { createGuestTree } from "../guest-tree.ts";
import { Loopback } from "../loopback.tsx";

const sizes = [
  { value: "s", label: "Small", hint: "For one" },
  { value: "m", label: "Medium" },
  { value: "l", label: "Large", disabled: true },
];
const countries = Array.from({ length: 40 }, (_, at) => ({ value: `${at}`, label: `Country ${at}` }));

/** Every control that holds a value, some of it decided by the mini-app. */
function App() {
  const [distance, setDistance] = useState(40);
  const [country, setCountry] = useState("7");
  return (
    <Screen title="Controls">
      <SearchField label="Search trips" />
      <SegmentedControl
        label="Period"
        options={[
          { value: "day", label: "Day" },
          { value: "week", label: "Week" },
          { value: "month", label: "Month" },
        ]}
      />
      <Switch label="Alerts" hint="Once a day" value />
      <Switch label="Sounds" />
      <Checkbox label="I agree to the rules" value hint="They are short" />
      <Checkbox label="All of them" mixed error="Choose each by itself" />
      <RadioGroup label="Size" options={sizes} value="s" />
      <Slider label="Distance" value={distance} onChange={setDistance} unit="km" />
      <Stepper label="Guests" min={1} max={9} unit="people" />
      <Form label="Booking" submitLabel="Book" error="The room is taken. Choose another.">
        <Select label="Country" options={countries} value={country} onChange={setCountry} />
        <Row gap="md" align="start">
          <DatePicker label="Arrival" value="2026-11-24" grow />
          <TimePicker label="Pick-up" value="14:30" grow />
        </Row>
        <PasswordField label="PIN" value="1234" />
        <OTPField label="Code" value="123" />
        <TextArea label="Note" showCount maxLength={200} hint="What the host should know" />
        <FormField label="Reactions" hint="As many as you like">
          <Row gap="sm" wrap>
            <IconButton icon="heart" label="Favourite" pressed />
            <IconButton icon="share-2" label="Share" variant="secondary" />
            <IconButton icon="plus" label="Add" variant="primary" />
            <IconButton icon="trash" label="Delete" variant="danger" disabled />
          </Row>
        </FormField>
      </Form>
      <Rating label="Your rating" value={3} />
      <Rating label="Rating of others" value={3.5} readOnly />
      <FixedBottomCTA label="Pay 42 €" secondaryLabel="Later" note="Free until Friday" />
    </Screen>
  );
}

const tree = createGuestTree();
tree.render(<App />);

/** The page's `look` draws all again in another environment; what was typed and chosen stays. */
function Page() {
  const [environment, look] = useState<Partial<Environment>>({});
  Object.assign(globalThis, { look });
  const surface = createFakeSurface({ environment: { reducedMotion: true, ...environment } });
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
