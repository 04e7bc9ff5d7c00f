import { platform } from "@atoll/sdk";
import { Banner, Card, Checkbox, Divider, FixedBottomCTA, KeyValueRow, Screen } from "@atoll/sdk/ui";
import { useState } from "react";
import { costOf, euros, nightsOf, roomOf } from "../model/booking.ts";
import type { Booking } from "../model/booking.ts";
import { BookingSteps } from "../parts/booking-steps.tsx";
import { clearBooking, useBooking } from "../state/booking-store.ts";
import { sendBooking } from "../state/send-booking.ts";
import type { Sent } from "../state/send-booking.ts";

/** Third: all of it once more, and off it goes. */
export function ReviewPage() {
  const booking = useBooking();
  const [agreed, setAgreed] = useState(false);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const send = async () => {
    setSending(true);
    const outcome = await sendBooking(booking);
    setSending(false);
    setSent(outcome);
    if (outcome.is !== "booked") return;
    clearBooking();
    await platform.navigation.reset("/done", { code: outcome.code, email: booking.email });
  };
  return (
    <Screen title="Review" gap="lg" onBack={() => platform.navigation.back()}>
      <BookingSteps current={2} />
      {sent !== null && <Failure sent={sent} />}
      <Summary booking={booking} />
      <Checkbox label="I know that I can cancel until a week before" value={agreed} onChange={setAgreed} />
      <FixedBottomCTA
        label="Book"
        note={`${euros(costOf(booking).total)}, paid at the house`}
        disabled={!agreed}
        loading={sending}
        onPress={send}
      />
    </Screen>
  );
}

function Failure({ sent }: { readonly sent: Sent }) {
  if (sent.is === "full")
    return (
      <Banner title="The room is taken" tone="caution">
        {`${sent.why} Choose other days or another room.`}
      </Banner>
    );
  if (sent.is === "refused")
    return (
      <Banner title="The house did not take the booking" tone="critical">
        {sent.why}
      </Banner>
    );
  if (sent.is === "unsent")
    return (
      <Banner title="Nothing was sent" tone="critical">
        Check the connection and press Book again. You are not booked twice.
      </Banner>
    );
  return null;
}

function Summary({ booking }: { readonly booking: Booking }) {
  const { room, breakfast, total } = costOf(booking);
  const nights = nightsOf(booking);
  return (
    <Card gap="sm">
      <KeyValueRow
        label={roomOf(booking).label}
        value={euros(room)}
        hint={`${nights} × ${euros(roomOf(booking).cents)}`}
      />
      {booking.breakfast && <KeyValueRow label="Breakfast" value={euros(breakfast)} />}
      <Divider />
      <KeyValueRow label="Total" value={euros(total)} strong />
      <Divider />
      <KeyValueRow label="From" value={`${booking.arrival}, ${booking.arrivalTime}`} />
      <KeyValueRow label="To" value={booking.departure} />
      <KeyValueRow label="Guests" value={String(booking.guests)} />
      <KeyValueRow label="Name" value={booking.name} />
      <KeyValueRow label="E-mail" value={booking.email} />
    </Card>
  );
}
