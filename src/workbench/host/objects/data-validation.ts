/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */
import type { Place } from "../engine/place";
import { changeOptions, clearValidation, readErrorAlert, readPrompt, readRule, setErrorAlert, setPrompt, setRule, validationAt, validationType } from "../engine/validations";
import { flag } from "../wire/arguments";
import { defineObject } from "../wire/definition";

export const dataValidation = defineObject<Place>("DataValidation", {
  properties: {
    type: validationType,
    rule: { get: readRule, set: setRule },
    prompt: { get: readPrompt, set: setPrompt },
    errorAlert: { get: readErrorAlert, set: setErrorAlert },
    ignoreBlanks: { get: (place) => validationAt(place)?.allowBlank ?? true, set: (place, value) => changeOptions(place, { allowBlank: flag(value) }) },
  },
  methods: { clear: clearValidation },
});
