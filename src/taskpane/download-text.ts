/**
 * Hands a text to the person as a file, by the browser's own way; nothing leaves this computer.
 */
export function downloadText(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Only once the download has begun may the address end.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
