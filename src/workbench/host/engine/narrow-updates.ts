/** Univer goes through every cell of the workbook whenever cells of one sheet are written; what it takes from that is of this sheet alone. */
import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from "@univerjs/core";
import { FormulaDataModel, initSheetFormulaData, type IFormulaData } from "@univerjs/engine-formula";

/** Makes writing to one of many sheets as quick as writing to the only one. */
export function narrowUpdates(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  const read = model.getFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    const cellsThere = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId)?.getCellMatrix();
    const data: IFormulaData = {};
    if (cellsThere) initSheetFormulaData(data, unitId, sheetId, cellsThere);
    model.getFormulaData = () => data;
    try {
      return update(unitId, sheetId, cells);
    } finally {
      model.getFormulaData = read;
    }
  };
}
