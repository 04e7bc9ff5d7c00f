import { useEffect } from "react";
import type { ReactNode } from "react";

import { CurrenciesScreen } from "./screens/currencies-screen.tsx";
import { EditScreen } from "./screens/edit-screen.tsx";
import { ExpenseScreen } from "./screens/expense-screen.tsx";
import { JournalScreen } from "./screens/journal-screen.tsx";
import { SampleScreen } from "./screens/sample-screen.tsx";
import { useJournal } from "./state/journal-store.ts";
import { useRates } from "./state/rates-store.ts";
import { useRoute } from "./state/route-store.ts";
import type { Route } from "./state/route-store.ts";
import { useSettings } from "./state/settings-store.ts";

/** The expense journal. */
export default function App(): ReactNode {
  useStart();
  const routes = useRoute((state) => state.routes);
  return <Shown route={routes[routes.length - 1] ?? routes[0]} />;
}

function Shown({ route }: { readonly route: Route }): ReactNode {
  switch (route.name) {
    case "journal":
      return <JournalScreen />;
    case "edit":
      return <EditScreen />;
    case "expense":
      return <ExpenseScreen id={route.id} />;
    case "currencies":
      return <CurrenciesScreen />;
    case "sample":
      return <SampleScreen />;
  }
}

/** Reads what is stored, and asks for rates only if an expense needs them. */
function useStart(): void {
  useEffect(() => {
    void useSettings.getState().load().then(useJournal.getState().load);
  }, []);
  const home = useSettings((state) => state.home);
  const needsRates = useJournal((state) => state.expenses.some((expense) => expense.currency !== home));
  useEffect(() => {
    if (needsRates) void useRates.getState().ensure();
  }, [needsRates]);
}
