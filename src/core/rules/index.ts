/**
 * The catalogue, in the order of its codes.
 */
import { amountsAgree } from "./amounts-agree";
import { departmentBudgetAddsUp } from "./department-budget-adds-up";
import { levelPresent } from "./level-present";
import { namesDistinct } from "./names-distinct";
import { noMarkup } from "./no-markup";
import { noResidue } from "./no-residue";
import { operatorChosen } from "./operator-chosen";
import { pointsStated } from "./points-stated";
import { projectSpendingMatchesForms } from "./project-spending-matches-forms";
import { requiredFilled } from "./required-filled";
import { reviewedAfterFilled } from "./reviewed-after-filled";
import { rowShifted } from "./row-shifted";
import type { Rule } from "./rule";
import { scoringComplete } from "./scoring-complete";
import { sourcesAddUp } from "./sources-add-up";
import { summaryMatchesForms } from "./summary-matches-forms";
import { summaryTotalAddsUp } from "./summary-total-adds-up";
import { totalCostWithinBudget } from "./total-cost-within-budget";
import { unitPresent } from "./unit-present";
import { unitStandard } from "./unit-standard";
import { valueFitsOperator } from "./value-fits-operator";
import { yearConsistent } from "./year-consistent";

export const RULES: readonly Rule[] = [
  requiredFilled,
  amountsAgree,
  sourcesAddUp,
  totalCostWithinBudget,
  summaryTotalAddsUp,
  summaryMatchesForms,
  departmentBudgetAddsUp,
  projectSpendingMatchesForms,
  yearConsistent,
  reviewedAfterFilled,
  rowShifted,
  levelPresent,
  namesDistinct,
  valueFitsOperator,
  operatorChosen,
  unitPresent,
  unitStandard,
  scoringComplete,
  pointsStated,
  noMarkup,
  noResidue,
];
