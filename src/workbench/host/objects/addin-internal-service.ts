/**
 * The runtime's own service: the client tells Excel with it that functions of the ribbon can be called now. It has no reference page;
 * the shipped excel-win32-16.01.js calls it after Office.onReady in every page.
 */
import { defineObject } from "../wire/definition";

export const addinInternalService = defineObject<null>("Microsoft.InternalService.AddinInternalService", {
  methods: { notifyActionHandlerReady: () => undefined },
});
