import { List, ListRow, SwipeRow } from "@atoll/sdk/ui";
import { useState } from "react";

/** A row with actions behind its end, which a keyboard reaches too. */
export function SwipeRowEntry() {
  const [mails, setMails] = useState(["The ferry leaves at nine", "Your room is ready"]);
  return (
    <List accessibilityLabel="Mail">
      {mails.map((mail) => (
        <SwipeRow
          key={mail}
          actions={[{ value: "delete", label: "Delete", icon: "trash", tone: "critical" }]}
          onSelect={() => setMails(mails.filter((each) => each !== mail))}
        >
          <ListRow title={mail} subtitle="Today" />
        </SwipeRow>
      ))}
    </List>
  );
}
