/**
 * What Office.addin.showAsTaskpane and hide call (https://learn.microsoft.com/javascript/api/office/office.addin). The workbench always
 * shows the pane, so the state can be asked for and set, and setting it changes nothing.
 */
import { defineObject } from "../wire/definition";

export const appRuntimeService = defineObject<null>("Microsoft.AppRuntime.AppRuntimeService", {
  methods: { setAppRuntimeState: () => undefined, getAppRuntimeState: () => "Visible" },
});
