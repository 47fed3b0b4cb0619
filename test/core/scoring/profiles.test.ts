import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_PROFILE, findProfile, SCORING_PROFILES } from "../../../src/core/scoring/profiles";
import { scoringProfileSchema } from "../../../src/core/scoring/profiles/profile";

describe("scoring profiles", () => {
  it("lists every file of the folder once, under its own id, the deployed system first", () => {
    const files = readdirSync(join(__dirname, "../../../src/core/scoring/profiles")).filter((name) => name.endsWith(".json"));
    expect(SCORING_PROFILES.map((profile) => `${profile.id}.json`).sort()).toEqual(files.sort());
    expect(DEFAULT_PROFILE.id).toBe("deployed");
    expect(SCORING_PROFILES[0]).toBe(DEFAULT_PROFILE);
  });

  it("finds by id", () => {
    expect(findProfile("hubei")?.execution.weight).toBe(20);
    expect(findProfile("guangxi")?.overachievement).toBe(130);
    expect(findProfile("atlantis")).toBeNull();
  });

  it("says 参考口径 where something is not verified", () => {
    for (const profile of SCORING_PROFILES.filter((one) => !one.verified && one.id !== "scored-form")) expect(profile.basis["zh-CN"]).toContain("参考口径");
  });

  it.each<[string, object, string]>([
    ["an unknown key", { colour: "red" }, "colour"],
    ["weights that do not make 100", { indicatorTotal: 80 }, "indicatorTotal"],
    ["levels that do not add up", { levels: [{ families: ["A"], verified: true, weights: { 产出指标: 80 } }] }, "levels"],
    ["grades that rise", { grades: [{ label: "差", from: 0 }, { label: "优", from: 90 }] }, "grades"],
    ["grades that leave the bottom open", { grades: [{ label: "优", from: 90 }, { label: "良", from: 60 }] }, "grades"],
    ["bands with a hole", { qualitative: { kind: "by-hand", bands: [{ label: "好", from: 80, to: 100 }, { label: "差", from: 0, to: 60 }] } }, "qualitative"],
    ["an id with blanks", { id: "my county" }, "id"],
  ])("refuses %s", (_name, change, path) => {
    const result = scoringProfileSchema.safeParse({ ...DEFAULT_PROFILE, ...change });
    expect(result.success).toBe(false);
    expect(JSON.stringify(result.error?.issues)).toContain(path);
  });
});
