import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/rules/finding";

const useStyles = makeStyles({
  icon: { flexShrink: 0, width: "0.75rem", height: "0.75rem", fill: "currentColor", "@media (forced-colors: active)": { color: "CanvasText" } },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Filled disc, triangle, ring: told apart by shape as well as by colour. The word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.icon, styles[severity])} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {severity === "error" && <circle cx="6" cy="6" r="5.5" />}
      {severity === "warning" && <path d="M6 .6 12 11.4H0Z" />}
      {severity === "hint" && <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}
