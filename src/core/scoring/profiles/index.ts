/**
 * The profiles, the default first.
 */
import beijing from "./beijing.json";
import deployed from "./deployed.json";
import guangxi from "./guangxi.json";
import hubei from "./hubei.json";
import { scoringProfileSchema, type ScoringProfile } from "./profile";
import scoredForm from "./scored-form.json";
import sichuan from "./sichuan.json";

export const DEFAULT_PROFILE: ScoringProfile = scoringProfileSchema.parse(deployed);

export const SCORING_PROFILES: readonly ScoringProfile[] = [DEFAULT_PROFILE, ...[scoredForm, hubei, guangxi, sichuan, beijing].map((data) => scoringProfileSchema.parse(data))];

/** By id, or null. */
export function findProfile(id: string): ScoringProfile | null {
  return SCORING_PROFILES.find((profile) => profile.id === id) ?? null;
}
