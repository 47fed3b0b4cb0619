/**
 * The library as one: every project type, and where to find an indicator or a block.
 */
import { foldText } from "../form/fold-text";
import type { Block, LibraryIndicator, ProjectType } from "./schema";
import { AGRICULTURE } from "./types/agriculture";
import { ARCHIVE } from "./types/archive";
import { ASSESSMENT } from "./types/assessment";
import { CIVIL_SERVICE } from "./types/civil-service";
import { COMMISSIONED_REVIEW } from "./types/commissioned-review";
import { CONSTRUCTION } from "./types/construction";
import { CULTURE } from "./types/culture";
import { ECOLOGY } from "./types/ecology";
import { ELDERLY_CARE } from "./types/elderly-care";
import { EMERGENCY } from "./types/emergency";
import { EMPLOYMENT } from "./types/employment";
import { EQUIPMENT } from "./types/equipment";
import { GENERAL } from "./types/general";
import { GRASSROOTS } from "./types/grassroots";
import { HEALTH } from "./types/health";
import { INSURANCE } from "./types/insurance";
import { INVESTMENT } from "./types/investment";
import { IT_DEVELOPMENT } from "./types/it-development";
import { IT_MAINTENANCE } from "./types/it-maintenance";
import { LAW } from "./types/law";
import { MEETING } from "./types/meeting";
import { PARTY_BUILDING } from "./types/party-building";
import { PROPERTY } from "./types/property";
import { PUBLICITY } from "./types/publicity";
import { RELIEF } from "./types/relief";
import { RESEARCH } from "./types/research";
import { RETIRED_CADRES } from "./types/retired-cadres";
import { RURAL_ENVIRONMENT } from "./types/rural-environment";
import { RURAL_ROAD } from "./types/rural-road";
import { SANITATION } from "./types/sanitation";
import { SELECTED_GRADUATES } from "./types/selected-graduates";
import { SOCIAL_RELIEF } from "./types/social-relief";
import { STUDENT_AID } from "./types/student-aid";
import { SUBSIDY } from "./types/subsidy";
import { TALENT } from "./types/talent";
import { TRAINING } from "./types/training";
import { VEHICLE } from "./types/vehicle";
import { VILLAGE_POSTING } from "./types/village-posting";
import { YOUTH_CARE } from "./types/youth-care";

/** In the order in which the pane lists them: what most departments have first. */
export const PROJECT_TYPES: readonly ProjectType[] = [
  GENERAL,
  TRAINING,
  MEETING,
  SUBSIDY,
  INSURANCE,
  RELIEF,
  IT_MAINTENANCE,
  IT_DEVELOPMENT,
  EQUIPMENT,
  TALENT,
  CIVIL_SERVICE,
  SELECTED_GRADUATES,
  VILLAGE_POSTING,
  GRASSROOTS,
  PARTY_BUILDING,
  RETIRED_CADRES,
  YOUTH_CARE,
  ARCHIVE,
  ASSESSMENT,
  PUBLICITY,
  RESEARCH,
  COMMISSIONED_REVIEW,
  PROPERTY,
  VEHICLE,
  CONSTRUCTION,
  INVESTMENT,
  STUDENT_AID,
  HEALTH,
  SOCIAL_RELIEF,
  ELDERLY_CARE,
  EMPLOYMENT,
  CULTURE,
  LAW,
  EMERGENCY,
  AGRICULTURE,
  RURAL_ROAD,
  RURAL_ENVIRONMENT,
  ECOLOGY,
  SANITATION,
];

export const BLOCKS: readonly Block[] = PROJECT_TYPES.flatMap(({ blocks }) => blocks);

const INDICATORS: ReadonlyMap<string, LibraryIndicator> = new Map(
  PROJECT_TYPES.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.id, indicator] as const)),
);

/** The indicator of an id, or null. */
export function findIndicator(id: string): LibraryIndicator | null {
  return INDICATORS.get(id) ?? null;
}

/** The block that an id or a Chinese name ("培训") names, or null. */
export function findBlock(idOrName: string): Block | null {
  const folded = foldText(idOrName);
  return BLOCKS.find(({ id, name }) => id === folded.toLowerCase() || foldText(name) === folded) ?? null;
}
