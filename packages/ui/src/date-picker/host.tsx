import { SheetField } from "../host/sheet-field.tsx";
import { useValue } from "../host/use-value.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import type { HostComponentProps } from "../host-component.ts";
import { Calendar } from "./calendar.tsx";
import { localDate } from "./civil-date.ts";
import type { datePickerSchema } from "./schema.ts";
import { useDateWords } from "./use-date-words.ts";

/** Draws a DatePicker: a field, and over the surface's content a calendar while it is open. */
export function DatePickerHost(node: HostComponentProps<typeof datePickerSchema>) {
  const { label = "", min, max } = node.props;
  const [held, change] = useValue(node, "");
  const words = useDateWords();
  const chosen = held === "" ? null : held;
  return (
    <SheetField
      props={node.props}
      text={chosen === null ? null : words.short(chosen)}
      placeholder={useKitWords().chooseDate}
      icon="calendar"
      popup="dialog"
    >
      {(close) => (
        <Calendar
          label={label}
          chosen={chosen}
          today={localDate(new Date())}
          min={min}
          max={max}
          onChoose={(date) => {
            close();
            if (date !== chosen) change(date);
          }}
        />
      )}
    </SheetField>
  );
}
