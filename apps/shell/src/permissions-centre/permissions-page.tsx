import { ChromeButton, ChromeText } from "@atoll/react-native/chrome";
import { View } from "react-native";
import { Notice, Skeleton } from "../home/catalogue-states.tsx";
import type { ScreenProps } from "../match-route.ts";
import { Screen } from "../screens/screen.tsx";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { BlockedSection } from "./blocked-section.tsx";
import { DecidedSection } from "./decided-section.tsx";
import { MiniAppFilter } from "./mini-app-filter.tsx";
import { filterDecided, timelineOf } from "./timeline.ts";
import { TimelineSection } from "./timeline-section.tsx";
import { useDecisions } from "./use-decisions.ts";
import type { DecidedMiniApp, Decisions } from "./use-decisions.ts";

/** The permission centre: every decision on this device, what came of it, and how to take it back. */
export function PermissionsPage({ query }: ScreenProps) {
  const { safety, common } = useWords();
  const decisions = useDecisions();
  const { state } = decisions;
  const app = new URLSearchParams(query).get("app") ?? undefined;
  return (
    <Screen title={safety.title}>
      <ChromeText color="muted">{safety.intro}</ChromeText>
      {state.status === "loading" && <Skeleton says={safety.loading} />}
      {state.status === "failed" && (
        <Notice
          title={safety.failedTitle}
          alert
          code={state.code}
          action={<ChromeButton label={common.retry} onPress={decisions.look} />}
        >
          {safety.failedHint}
        </Notice>
      )}
      {state.status === "ready" && <Decided all={state.decided} app={app} decisions={decisions} />}
      <BlockedSection />
    </Screen>
  );
}

type DecidedProps = {
  readonly all: readonly DecidedMiniApp[];
  readonly app: string | undefined;
  readonly decisions: Decisions;
};

function Decided({ all, app, decisions }: DecidedProps) {
  const { navigation } = useServices();
  const { safety } = useWords();
  const asked = filterDecided(all, undefined);
  const shown = filterDecided(all, app);
  if (asked.length === 0 && shown.length === 0)
    return <Notice title={safety.firstTitle}>{safety.firstHint}</Notice>;
  return (
    <>
      <MiniAppFilter
        apps={asked.map((each) => each.app)}
        chosen={app}
        onChoose={(id) => navigation.go(addresses.permissionsOf(id), { replace: true })}
      />
      {shown.map((decided) => (
        <View key={decided.app.id}>
          <DecidedSection decided={decided} decisions={decisions} />
        </View>
      ))}
      <TimelineSection entries={timelineOf(shown)} />
    </>
  );
}
