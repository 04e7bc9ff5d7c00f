import { Icon, List, ListRow, Screen } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { TASKS } from "./tasks.ts";
import type { Task } from "./tasks.ts";

/** The seven tasks: a list of them, and the one that is open. */
export default function App(): ReactNode {
  const [open, setOpen] = useState<Task | null>(null);
  if (open === null) return <Contents onOpen={setOpen} />;
  const { title, Body, fills = false } = open;
  return (
    <Screen title={title} scroll={!fills} onBack={() => setOpen(null)}>
      <Body />
    </Screen>
  );
}

function Contents({ onOpen }: { onOpen(task: Task): void }): ReactNode {
  return (
    <Screen title="Seven Tasks">
      <List accessibilityLabel="Tasks">
        {TASKS.map((task) => (
          <ListRow
            key={task.title}
            title={task.title}
            subtitle={task.about}
            leading={<Icon icon={task.icon} tone="accent" />}
            onPress={() => onOpen(task)}
          />
        ))}
      </List>
    </Screen>
  );
}
