/**
 * The catalogue: everything that a button, a ribbon command or the command line can do.
 */
import { type Action } from "./action";
import { checkFormsAction } from "./check-forms";
import { cleanCopyAction } from "./clean-copy";
import { clearMarksAction } from "./clear-marks";
import { collectRowsAction } from "./collect-rows";
import { correctColumnAction } from "./correct-column";
import { fixAllSafeAction } from "./fix-all-safe";
import { fixFindingAction } from "./fix-finding";
import { ignoreFindingAction } from "./ignore-finding";
import { makeSelfEvaluationAction } from "./make-self-evaluation";
import { insertFormAction } from "./insert-form";
import { makeSummaryAction } from "./make-summary";
import { insertBlockAction } from "./insert-block";
import { insertIndicatorsAction } from "./insert-indicators";
import { markFindingsAction } from "./mark-findings";
import { prepareScoringAction } from "./prepare-scoring";
import { removeScoringAction } from "./remove-scoring";
import { resetCorrectionsAction } from "./reset-corrections";
import { resetPracticeAction } from "./reset-practice";
import { selectCellAction } from "./select-cell";
import { setPracticeAction } from "./set-practice";
import { showScoringAction } from "./show-scoring";
import { showPracticeAction } from "./show-practice";
import { unignoreFindingAction } from "./unignore-finding";
import { writeReportAction } from "./write-report";

/** In the order in which they are listed to people. */
export const ACTIONS = [
  checkFormsAction,
  markFindingsAction,
  clearMarksAction,
  writeReportAction,
  makeSummaryAction,
  cleanCopyAction,
  fixFindingAction,
  fixAllSafeAction,
  ignoreFindingAction,
  unignoreFindingAction,
  setPracticeAction,
  resetPracticeAction,
  showPracticeAction,
  showScoringAction,
  prepareScoringAction,
  removeScoringAction,
  makeSelfEvaluationAction,
  correctColumnAction,
  resetCorrectionsAction,
  selectCellAction,
  collectRowsAction,
  insertBlockAction,
  insertIndicatorsAction,
  insertFormAction,
] as const satisfies readonly Action[];

export type ActionId = (typeof ACTIONS)[number]["id"];
