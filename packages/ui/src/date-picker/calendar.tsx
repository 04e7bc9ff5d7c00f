import { useEffect, useRef, useState } from "react";
import { StyleSheet, Text, View } from "react-native";
import type { KeyPress } from "../host/key-press.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { useSurface } from "../host-component.ts";
import { CalendarHead } from "./calendar-head.tsx";
import type { CivilDate } from "./civil-date.ts";
import { addMonths, clampDate, monthOf, weeksOf } from "./civil-date.ts";
import { DayCell } from "./day-cell.tsx";
import { dateOfKey } from "./date-of-key.ts";
import { useDateWords } from "./use-date-words.ts";

export type CalendarProps = {
  readonly label: string;
  readonly chosen: CivilDate | null;
  readonly today: CivilDate;
  readonly min: CivilDate | undefined;
  readonly max: CivilDate | undefined;
  readonly onChoose: (date: CivilDate) => void;
};

/** A month to choose a day from. Arrows lead through its days and on to the next month's. */
export function Calendar({ label, chosen, today, min, max, onChoose }: CalendarProps) {
  const [current, setCurrent] = useState(() => clampDate(chosen ?? today, min, max));
  const words = useDateWords();
  const styles = useStyles();
  const rtl = useSurface().environment.direction === "rtl";
  const focusCurrent = useFocusOn(current);
  const show = (date: CivilDate): void => setCurrent(clampDate(date, min, max));
  function onKey(press: KeyPress): void {
    const next = dateOfKey(press, current, { firstDay: words.firstDay, rtl });
    if (next === null) return;
    press.preventDefault();
    focusCurrent.next();
    show(next);
  }
  const month = monthOf(current);
  return (
    <View style={styles.calendar}>
      <CalendarHead
        title={words.month(month)}
        canGo={(months) => clampDate(addMonths(current, months), min, max) !== current}
        onGo={(months) => show(addMonths(current, months))}
      />
      <View {...GRID} aria-label={`${label}, ${words.month(month)}`}>
        <Weekdays names={words.weekdays} />
        {weeksOf(month, words.firstDay).map((week, row) => (
          <View key={row} {...ROW} style={styles.week}>
            {week.map((date, place) =>
              date === null ? (
                <View key={place} style={styles.place} />
              ) : (
                <DayCell
                  key={date}
                  ref={date === current ? focusCurrent.ref : undefined}
                  text={words.day(date)}
                  label={words.long(date)}
                  isCurrent={date === current}
                  isChosen={date === chosen}
                  isToday={date === today}
                  disabled={clampDate(date, min, max) !== date}
                  onKey={onKey}
                  onPress={() => onChoose(date)}
                />
              ),
            )}
          </View>
        ))}
      </View>
    </View>
  );
}

/** Gives the focus to the day that a key led to, once it is drawn. */
function useFocusOn(current: CivilDate) {
  const element = useRef<View>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (wanted.current) element.current?.focus();
    wanted.current = false;
  }, [current]);
  return { ref: element, next: () => void (wanted.current = true) };
}

type WeekdaysProps = { readonly names: readonly { readonly short: string; readonly long: string }[] };

function Weekdays({ names }: WeekdaysProps) {
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View {...ROW} style={styles.week}>
      {names.map(({ short, long }) => (
        <View key={long} {...COLUMN_HEADER} aria-label={long} style={styles.place}>
          <Text allowFontScaling={false} numberOfLines={1} style={[type.size.caption, type.tone.muted]}>
            {short}
          </Text>
        </View>
      ))}
    </View>
  );
}

/** React Native's types do not know these roles; devices read the days alone. */
const GRID: object = { role: "grid" };
const ROW: object = { role: "row" };
const COLUMN_HEADER: object = { role: "columnheader" };

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    calendar: { gap: space.sm, width: "100%", maxWidth: 420, alignSelf: "center" },
    week: { flexDirection: "row" },
    place: { flexGrow: 1, flexShrink: 1, flexBasis: 0, alignItems: "center" },
  }),
);
