/**
 * Ties the ribbon's function commands to what they do. Their ids are the ids of the actions, in manifest.xml too.
 */
import type { ActionId } from "../actions";

export const RIBBON_COMMANDS = ["check-forms", "clear-marks"] as const satisfies readonly ActionId[];

export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

/** Called when Office is ready. A handler's rejection is left to the page's own guard; the ribbon is freed in every case. */
export function bindCommands(handlers: Readonly<Record<RibbonCommand, () => Promise<void>>>): void {
  for (const command of RIBBON_COMMANDS) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      // Without completed() Office shows the command as running and refuses it (https://learn.microsoft.com/office/dev/add-ins/design/add-in-commands).
      void handlers[command]().finally(() => event.completed());
    });
  }
}
