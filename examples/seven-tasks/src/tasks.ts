import type { Icon } from "@atoll/sdk/ui";
import type { ComponentProps, ComponentType } from "react";

import { Cells } from "./tasks/cells/cells.tsx";
import { CircleDrawer } from "./tasks/circles/circle-drawer.tsx";
import { Counter } from "./tasks/counter/counter.tsx";
import { Crud } from "./tasks/crud/crud.tsx";
import { FlightBooker } from "./tasks/flight/flight-booker.tsx";
import { TemperatureConverter } from "./tasks/temperature/temperature-converter.tsx";
import { Timer } from "./tasks/timer/timer.tsx";

export type Task = {
  readonly title: string;
  readonly about: string;
  readonly icon: ComponentProps<typeof Icon>["icon"];
  readonly Body: ComponentType;
  /** It fills the screen and scrolls by itself. */
  readonly fills?: boolean;
};

/** The tasks in the order of 7GUIs, each with a little more in it than the one before. */
export const TASKS: readonly Task[] = [
  { title: "Counter", about: "A number that goes up", icon: "plus", Body: Counter },
  {
    title: "Temperature converter",
    about: "Two fields that follow each other",
    icon: "sun",
    Body: TemperatureConverter,
  },
  { title: "Flight booker", about: "Fields that constrain each other", icon: "ticket", Body: FlightBooker },
  { title: "Timer", about: "Time, and a person who changes it", icon: "clock", Body: Timer },
  { title: "CRUD", about: "Names to add, change and delete", icon: "users", Body: Crud },
  { title: "Circle drawer", about: "A drawing with undo and redo", icon: "pencil", Body: CircleDrawer },
  { title: "Cells", about: "A small spreadsheet", icon: "layout-grid", Body: Cells, fills: true },
];
