/** Has the browser save a text under `name` among its downloads; pages of add-ins have no other way to a file. */
export function saveText(name: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // The browser has taken the address by the next task; keeping it would keep the content.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
