const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Has the browser save the bytes of a workbook under `name` in its downloads folder. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  // The browser has taken the address by the next task; keeping it would keep the bytes.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
