import { platform } from "@atoll/sdk";
import {
  Banner,
  DatePicker,
  FixedBottomCTA,
  FormField,
  RadioGroup,
  Screen,
  Stack,
  Stepper,
} from "@atoll/sdk/ui";
import { useEffect, useState } from "react";
import { ROOMS, costOf, euros, nightsOf, roomOf } from "../model/booking.ts";
import { stayProblems } from "../model/problems.ts";
import { BookingSteps } from "../parts/booking-steps.tsx";
import { changeBooking, clearBooking, restoreBooking, useBooking } from "../state/booking-store.ts";

/** First: which room, when, for how many. */
export function StayPage() {
  const booking = useBooking();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [tried, setTried] = useState(false);
  const [restored, setRestored] = useState(false);
  useEffect(() => void restoreBooking().then(setRestored), []);
  const problems = stayProblems(booking, today);
  const shown = tried ? problems : {};
  const nights = nightsOf(booking);
  const go = () => {
    if (Object.keys(problems).length > 0) return setTried(true);
    return platform.navigation.push("/guest");
  };
  return (
    <Screen title="Reef House" gap="lg">
      <BookingSteps current={0} />
      {restored && (
        <Banner
          title="We kept what you filled in"
          actionLabel="Begin anew"
          onAction={() => (clearBooking(), setRestored(false))}
        />
      )}
      <RadioGroup
        label="Room"
        options={[...ROOMS].map(toOption)}
        value={booking.room}
        onChange={(room) => changeBooking({ room })}
      />
      <Days shown={shown} today={today} />
      <FormField label="Guests" labelHidden {...(shown.guests !== undefined && { error: shown.guests })}>
        <Stepper
          label="Guests"
          min={1}
          max={5}
          value={booking.guests}
          onChange={(guests) => changeBooking({ guests })}
        />
      </FormField>
      <FixedBottomCTA
        label="Go on"
        note={nights === 0 ? roomOf(booking).hint : `${nightWords(nights)}, ${euros(costOf(booking).room)}`}
        onPress={go}
      />
    </Screen>
  );
}

function Days({ shown, today }: { readonly shown: ReturnType<typeof stayProblems>; readonly today: string }) {
  const { arrival, departure } = useBooking();
  return (
    <Stack gap="md">
      <DatePicker
        label="Arrival"
        min={today}
        {...given("value", arrival)}
        {...given("error", shown.arrival)}
        onChange={(day) => changeBooking({ arrival: day })}
      />
      <DatePicker
        label="Departure"
        min={arrival === "" ? today : arrival}
        {...given("value", departure)}
        {...given("error", shown.departure)}
        onChange={(day) => changeBooking({ departure: day })}
      />
    </Stack>
  );
}

/** A prop, or none where there is nothing. */
function given<const N extends string>(name: N, value: string | undefined): { readonly [K in N]?: string } {
  return (value === undefined || value === "" ? {} : { [name]: value }) as { readonly [K in N]?: string };
}

function toOption({ value, label, hint }: (typeof ROOMS)[number]) {
  return { value, label, hint };
}

function nightWords(nights: number): string {
  return nights === 1 ? "One night" : `${nights} nights`;
}
