/**
 * What the stand-in does not do, said by name. A member that is missing answers with HostGap: never with undefined, never with silence.
 */
import { ExcelError } from "./wire/excel-error";

/** "HostGap: Range.getSpecialCells": the add-in called something that only a real Excel can answer. */
export class HostGap extends ExcelError {
  constructor(readonly member: string) {
    super("HostGap", `HostGap: ${member}`, member);
    this.name = "HostGap";
  }
}
