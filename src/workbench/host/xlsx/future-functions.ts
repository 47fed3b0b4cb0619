/**
 * Functions newer than the file format stand in files under a prefix ([MS-XLSX] 2.2.2, future functions); everybody else writes them
 * plainly. Without the prefix Excel shows #NAME? until the cell is edited.
 */
const PLAIN_FUTURE = (
  "ACOT ACOTH ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
  "CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T " +
  "COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT " +
  "F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS " +
  "HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LET LAMBDA LOGNORM.DIST " +
  "LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV " +
  "NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC " +
  "QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT " +
  "T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE UNIQUE VALUETOTEXT ARRAYTOTEXT VAR.P VAR.S WEBSERVICE WEIBULL.DIST XLOOKUP " +
  "XMATCH XOR Z.TEST SORTBY TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS " +
  "EXPAND MAP REDUCE SCAN BYROW BYCOL MAKEARRAY"
).split(" ");

/** Of these the prefix has a second step. */
const SHEET_FUTURE = ["FILTER", "SORT"];

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...PLAIN_FUTURE.map((name): [string, string] => [name, "_xlfn."]),
  ...SHEET_FUTURE.map((name): [string, string] => [name, "_xlfn._xlws."]),
]);

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** The formula of a file as people write it. */
export function plainFunctions(formula: string): string {
  return formula.includes("_xl") ? outsideQuotes(formula, (piece) => piece.replace(/_xlfn\.(?:_xlws\.)?(?=[A-Za-z])/g, "")) : formula;
}

/** The formula as a file must hold it. */
export function prefixedFunctions(formula: string): string {
  return outsideQuotes(formula, (piece) =>
    piece.replace(/(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu, (name) => (PREFIXES.get(name.toUpperCase()) ?? "") + name),
  );
}

function outsideQuotes(formula: string, change: (piece: string) => string): string {
  return formula
    .split(QUOTED)
    .map((piece, at) => (at % 2 === 1 ? piece : change(piece)))
    .join("");
}
