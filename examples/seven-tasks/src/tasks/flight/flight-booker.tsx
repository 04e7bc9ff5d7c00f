import { Button, Dialog, SegmentedControl, TextField } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { confirmation, problemsOf } from "./booking.ts";
import type { Booking } from "./booking.ts";
import { todayText } from "./civil-day.ts";

const KINDS = [
  { value: "one-way", label: "One-way flight" },
  { value: "return", label: "Return flight" },
];

/** Books a flight there, or there and back. It can be booked only while its days make sense. */
export function FlightBooker(): ReactNode {
  const [booking, setBooking] = useState<Booking>(() => {
    const today = todayText();
    return { kind: "one-way", start: today, back: today };
  });
  const [isBooked, setBooked] = useState(false);
  const { kind, start, back } = booking;
  const problems = problemsOf(booking);
  const edit = (fields: Partial<Booking>) => setBooking((before) => ({ ...before, ...fields }));
  return (
    <>
      <SegmentedControl
        label="Kind of flight"
        options={KINDS}
        value={kind}
        onChange={(value) => edit({ kind: value === "return" ? "return" : "one-way" })}
      />
      <TextField
        label="Departure"
        value={start}
        maxLength={20}
        error={problems.start}
        onChangeText={(text) => edit({ start: text })}
      />
      <TextField
        label="Return"
        value={back}
        maxLength={20}
        disabled={kind === "one-way"}
        error={problems.back}
        onChangeText={(text) => edit({ back: text })}
      />
      <Button disabled={Object.keys(problems).length > 0} onPress={() => setBooked(true)}>
        Book
      </Button>
      <Dialog
        open={isBooked}
        title="Booked"
        message={confirmation(booking)}
        onDismiss={() => setBooked(false)}
      >
        <Button onPress={() => setBooked(false)}>OK</Button>
      </Dialog>
    </>
  );
}
