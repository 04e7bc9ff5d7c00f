import { Screen, Text } from "@atoll/sdk/ui";
import * as dates from "date-fns";
import * as dateLocales from "date-fns/locale";
import * as zod from "zod";
import * as zodLocales from "zod/locales";

const PARTS = { dates, dateLocales, zod, zodLocales };

/** Draws one line; the rest is weight, which the bundler may not drop. */
export default function App() {
  const names = Object.values(PARTS).flatMap((part) => Object.keys(part));
  return (
    <Screen title="Large">
      <Text>{`${names.length} parts`}</Text>
    </Screen>
  );
}
