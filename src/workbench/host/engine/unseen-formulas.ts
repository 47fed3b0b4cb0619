/**
 * Leaves out Univer's calculation of the formulas of conditional formats and validations: without a screen nobody sees what they give,
 * and its formula engine complains on the console where their cells moved.
 */
import { Injector, Plugin, setDependencies, UniverInstanceType } from "@univerjs/core";
import { RegisterOtherFormulaService } from "@univerjs/engine-formula";

export class UnseenFormulasPlugin extends Plugin {
  static override pluginName = "UNSEEN_FORMULAS";
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  /** Before a workbook is opened, and with it the first formula registered. */
  override onStarting(): void {
    this._injector.get(RegisterOtherFormulaService).registerFormulaWithRange = () => "";
  }
}

setDependencies(UnseenFormulasPlugin, [Injector], 1);
