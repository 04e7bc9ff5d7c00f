import { SheetField } from "../host/sheet-field.tsx";
import { useValue } from "../host/use-value.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import type { HostComponentProps } from "../host-component.ts";
import type { timePickerSchema } from "./schema.ts";
import { TimeSheet } from "./time-sheet.tsx";
import { useTimeWords } from "./use-time-words.ts";

/** Draws a TimePicker: a field, and over the surface's content hours and minutes while it is open. */
export function TimePickerHost(node: HostComponentProps<typeof timePickerSchema>) {
  const [held, change] = useValue(node, "");
  const words = useTimeWords();
  const chosen = held === "" ? null : held;
  return (
    <SheetField
      props={node.props}
      text={chosen === null ? null : words.time(chosen)}
      placeholder={useKitWords().chooseTime}
      icon="clock"
      popup="dialog"
    >
      {(close) => (
        <TimeSheet
          chosen={chosen}
          bounds={node.props}
          minuteStep={node.props.minuteStep ?? 5}
          onDone={(time) => {
            close();
            if (time !== chosen) change(time);
          }}
        />
      )}
    </SheetField>
  );
}
