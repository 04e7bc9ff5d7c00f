import { platform } from "@atoll/sdk";
import { Form, Screen, Switch, TextArea, TextField, TimePicker } from "@atoll/sdk/ui";
import { useState } from "react";
import { guestProblems } from "../model/problems.ts";
import type { Problems } from "../model/problems.ts";
import { BookingSteps } from "../parts/booking-steps.tsx";
import { changeBooking, useBooking } from "../state/booking-store.ts";

/** Second: who comes, and what they wish. */
export function GuestPage() {
  const booking = useBooking();
  const [tried, setTried] = useState(false);
  const problems = guestProblems(booking);
  const shown: Problems = tried ? problems : {};
  const go = () => {
    if (Object.keys(problems).length > 0) return setTried(true);
    return platform.navigation.push("/review");
  };
  return (
    <Screen title="Who comes" gap="lg" onBack={() => platform.navigation.back()}>
      <BookingSteps current={1} />
      <Form label="Guest" submitLabel="Go on" onSubmit={go}>
        <TextField
          label="Name"
          value={booking.name}
          {...errorOf(shown.name)}
          onChangeText={(name) => changeBooking({ name })}
        />
        <TextField
          label="E-mail"
          keyboard="email"
          value={booking.email}
          hint="Your confirmation goes there"
          {...errorOf(shown.email)}
          onChangeText={(email) => changeBooking({ email })}
        />
        <TextField
          label="Phone"
          keyboard="number"
          value={booking.phone}
          hint="If you like; for the day you arrive"
          {...errorOf(shown.phone)}
          onChangeText={(phone) => changeBooking({ phone })}
        />
        <TimePicker
          label="Time of arrival"
          minuteStep={30}
          value={booking.arrivalTime}
          onChange={(arrivalTime) => changeBooking({ arrivalTime })}
        />
        <Switch
          label="Breakfast"
          hint="€9 a person and day"
          value={booking.breakfast}
          onChange={(breakfast) => changeBooking({ breakfast })}
        />
        <TextArea
          label="Wishes"
          placeholder="A cot, a quiet room, no feathers"
          maxLength={300}
          showCount
          value={booking.wishes}
          onChangeText={(wishes) => changeBooking({ wishes })}
        />
      </Form>
    </Screen>
  );
}

function errorOf(error: string | undefined): { readonly error?: string } {
  return error === undefined ? {} : { error };
}
