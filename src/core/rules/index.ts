/**
 * The catalogue, in the order of its codes.
 */
import { actualIsNumber } from "./actual-is-number";
import { allRecognised } from "./all-recognised";
import { allowanceHasPeriod } from "./allowance-has-period";
import { amountIsNumber } from "./amount-is-number";
import { amountUnitPlausible } from "./amount-unit-plausible";
import { amountsAgree } from "./amounts-agree";
import { bandsMeet } from "./bands-meet";
import { basisStated } from "./basis-stated";
import { benefitNotProcess } from "./benefit-not-process";
import { benefitObservable } from "./benefit-observable";
import { benefitsOwn } from "./benefits-own";
import { branchPoints } from "./branch-points";
import { branchesPresent } from "./branches-present";
import { columnsWhole } from "./columns-whole";
import { costOnLevelOne } from "./cost-on-level-one";
import { costPartsAddUp } from "./cost-parts-add-up";
import { datesAlike } from "./dates-alike";
import { deadlineExists } from "./deadline-exists";
import { deadlineHasDay } from "./deadline-has-day";
import { deadlineHasYear } from "./deadline-has-year";
import { deadlineInPeriod } from "./deadline-in-period";
import { departmentBudgetAddsUp } from "./department-budget-adds-up";
import { descriptionAdds } from "./description-adds";
import { deviationExplained } from "./deviation-explained";
import { documentNumberBrackets } from "./document-number-brackets";
import { executionRateRight } from "./execution-rate-right";
import { executionScoreRight } from "./execution-score-right";
import { fullRateEquals } from "./full-rate-equals";
import { goalNumbersAgree } from "./goal-numbers-agree";
import { goalSaysSomething } from "./goal-says-something";
import { goalTasksCovered } from "./goal-tasks-covered";
import { goalsDiffer } from "./goals-differ";
import { gradeFitsTotal } from "./grade-fits-total";
import { headerAligned } from "./header-aligned";
import { indicatorCount } from "./indicator-count";
import { indicatorsWellPlaced } from "./indicators-well-placed";
import { labelsAlike } from "./labels-alike";
import { levelNamesFull } from "./level-names-full";
import { levelOneTogether } from "./level-one-together";
import { levelPresent } from "./level-present";
import { levelsInOrder } from "./levels-in-order";
import { levelsKnown } from "./levels-known";
import { levelsNested } from "./levels-nested";
import { nameAndValuePresent } from "./name-and-value-present";
import { nameConcise } from "./name-concise";
import { nameHasMeasure } from "./name-has-measure";
import { nameNoPlaceholder } from "./name-no-placeholder";
import { nameNotLevel } from "./name-not-level";
import { nameNotNumber } from "./name-not-number";
import { nameOneMeasure } from "./name-one-measure";
import { nameWhole } from "./name-whole";
import { namesDistinct } from "./names-distinct";
import { negativeEffectLow } from "./negative-effect-low";
import { noMarkup } from "./no-markup";
import { noPersonalData } from "./no-personal-data";
import { noResidue } from "./no-residue";
import { noTemplateText } from "./no-template-text";
import { noTypos } from "./no-typos";
import { operatorChosen } from "./operator-chosen";
import { operatorSensible } from "./operator-sensible";
import { outcomeTold } from "./outcome-told";
import { outputQuantified } from "./output-quantified";
import { outputsComplete } from "./outputs-complete";
import { overshootExplained } from "./overshoot-explained";
import { paymentFitsPlan } from "./payment-fits-plan";
import { percentInRange } from "./percent-in-range";
import { pointsAddUp } from "./points-add-up";
import { pointsStated } from "./points-stated";
import { priceTimesQuantity } from "./price-times-quantity";
import { projectNamesMatch } from "./project-names-match";
import { projectSpendingMatchesForms } from "./project-spending-matches-forms";
import { qualitativeUnitBlank } from "./qualitative-unit-blank";
import { requiredFilled } from "./required-filled";
import { reviewedAfterFilled } from "./reviewed-after-filled";
import { rowShifted } from "./row-shifted";
import type { Rule } from "./rule";
import { satisfactionPercent } from "./satisfaction-percent";
import { scoreFitsSpending } from "./score-fits-spending";
import { scoreFitsWords } from "./score-fits-words";
import { scoreFollowsAchievement } from "./score-follows-achievement";
import { scoreFollowsLimit } from "./score-follows-limit";
import { scoreWithinBand } from "./score-within-band";
import { scoreWithinPoints } from "./score-within-points";
import { scoringComplete } from "./scoring-complete";
import { scoringFitsTarget } from "./scoring-fits-target";
import { scoringWordingAlike } from "./scoring-wording-alike";
import { signedByDifferentPeople } from "./signed-by-different-people";
import { sourcesAddUp } from "./sources-add-up";
import { spendingPlanComplete } from "./spending-plan-complete";
import { summaryComplete } from "./summary-complete";
import { summaryMatchesForms } from "./summary-matches-forms";
import { summaryTotalAddsUp } from "./summary-total-adds-up";
import { targetAmbitious } from "./target-ambitious";
import { textFitsOperator } from "./text-fits-operator";
import { textTidy } from "./text-tidy";
import { totalCostWithinBudget } from "./total-cost-within-budget";
import { totalScoreRight } from "./total-score-right";
import { typeFitsValue } from "./type-fits-value";
import { unitFitsName } from "./unit-fits-name";
import { unitNamesAgree } from "./unit-names-agree";
import { unitOnce } from "./unit-once";
import { unitPresent } from "./unit-present";
import { unitStandard } from "./unit-standard";
import { unitsAlike } from "./units-alike";
import { valueAddsToName } from "./value-adds-to-name";
import { valueFitsOperator } from "./value-fits-operator";
import { valueWellWritten } from "./value-well-written";
import { weightsAddUp } from "./weights-add-up";
import { worksStateCost } from "./works-state-cost";
import { yearConsistent } from "./year-consistent";
import { yearWritten } from "./year-written";

export const RULES: readonly Rule[] = [
  requiredFilled,
  amountsAgree,
  sourcesAddUp,
  totalCostWithinBudget,
  costPartsAddUp,
  priceTimesQuantity,
  summaryTotalAddsUp,
  summaryMatchesForms,
  projectNamesMatch,
  summaryComplete,
  departmentBudgetAddsUp,
  projectSpendingMatchesForms,
  amountUnitPlausible,
  amountIsNumber,
  spendingPlanComplete,
  yearConsistent,
  yearWritten,
  reviewedAfterFilled,
  datesAlike,
  deadlineExists,
  deadlineInPeriod,
  deadlineHasDay,
  deadlineHasYear,
  paymentFitsPlan,
  branchesPresent,
  levelsKnown,
  levelsNested,
  levelNamesFull,
  costOnLevelOne,
  worksStateCost,
  outputsComplete,
  rowShifted,
  levelPresent,
  headerAligned,
  columnsWhole,
  labelsAlike,
  levelsInOrder,
  levelOneTogether,
  allRecognised,
  nameAndValuePresent,
  namesDistinct,
  nameNotLevel,
  nameNotNumber,
  nameConcise,
  nameWhole,
  valueAddsToName,
  nameHasMeasure,
  nameOneMeasure,
  nameNoPlaceholder,
  descriptionAdds,
  basisStated,
  valueFitsOperator,
  operatorChosen,
  valueWellWritten,
  textFitsOperator,
  operatorSensible,
  percentInRange,
  fullRateEquals,
  typeFitsValue,
  outputQuantified,
  benefitObservable,
  noTemplateText,
  satisfactionPercent,
  targetAmbitious,
  unitFitsName,
  unitPresent,
  unitStandard,
  qualitativeUnitBlank,
  unitOnce,
  unitsAlike,
  allowanceHasPeriod,
  pointsAddUp,
  branchPoints,
  scoringComplete,
  pointsStated,
  scoringFitsTarget,
  bandsMeet,
  scoringWordingAlike,
  weightsAddUp,
  executionRateRight,
  executionScoreRight,
  scoreWithinPoints,
  scoreFollowsAchievement,
  scoreFollowsLimit,
  scoreWithinBand,
  totalScoreRight,
  gradeFitsTotal,
  deviationExplained,
  overshootExplained,
  actualIsNumber,
  scoreFitsSpending,
  scoreFitsWords,
  outcomeTold,
  goalNumbersAgree,
  goalTasksCovered,
  goalSaysSomething,
  goalsDiffer,
  benefitsOwn,
  indicatorsWellPlaced,
  benefitNotProcess,
  negativeEffectLow,
  indicatorCount,
  noMarkup,
  noResidue,
  noTypos,
  textTidy,
  documentNumberBrackets,
  unitNamesAgree,
  signedByDifferentPeople,
  noPersonalData,
];
