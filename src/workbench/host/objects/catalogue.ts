/** Every object that the stand-in knows, by the name of its class in Office.js. */
import type { Catalogue, ObjectDefinition } from "../wire/definition";
import { addinInternalService } from "./addin-internal-service";
import { appRuntimeService } from "./app-runtime-service";
import { range } from "./range";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";

const OBJECTS: readonly ObjectDefinition[] = [addinInternalService, appRuntimeService, range, workbook, worksheet, worksheetCollection];

export const CATALOGUE: Catalogue = new Map(OBJECTS.map((definition) => [definition.type, definition]));
