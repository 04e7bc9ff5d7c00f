import { useState } from "react";
import {
  Chart,
  FilePicker,
  IndexBar,
  NumberPad,
  PhoneField,
  QRCode,
  Row,
  Screen,
  Stack,
  Text,
} from "../../guest.ts";
import { showKit } from "./show-kit.tsx";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

function Page() {
  const [phone, setPhone] = useState("+351912345678");
  const [amount, setAmount] = useState("12.5");
  return (
    <Screen title="More">
      <PhoneField label="Phone" country="PT" value={phone} onChangeText={setPhone} hint="With its country" />
      <NumberPad label="Amount" decimals={2} unit="€" value={amount} onChange={setAmount} />
      <NumberPad label="PIN" length={4} masked value="12" />
      <FilePicker
        label="Receipts"
        files={[
          { name: "receipt.pdf", size: 312_000 },
          { name: "photo.heic", error: "Only PDF files" },
        ]}
        onPick={() => undefined}
        onRemove={() => undefined}
      />
      <QRCode value="https://example.com/t/42" label="Your ticket" />
      <Chart
        kind="bar"
        label="Distance this week"
        unit="km"
        labels={DAYS}
        series={[{ label: "Distance", values: [4, 6.5, 0, 8, 5, 12, 9] }]}
      />
      <Chart
        kind="line"
        label="Water and air"
        labels={DAYS}
        series={[
          { label: "Water", values: [17, 17, 18, 18, 19, 19, 20] },
          { label: "Air", values: [14, 16, 21, null, 22, 24, 23] },
        ]}
      />
      <Chart
        kind="area"
        label="Visits"
        labels={DAYS}
        series={[{ label: "Visits", values: [120_000, 90_000, 240_000, 310_000, 0, 125_000, 90_000] }]}
      />
      <Row gap="sm">
        <Stack grow>
          {LETTERS.map((letter) => (
            <Text key={letter}>{letter}</Text>
          ))}
        </Stack>
        <IndexBar label="Jump to a letter" items={LETTERS} onSelect={() => undefined} />
      </Row>
    </Screen>
  );
}

showKit(<Page />);
