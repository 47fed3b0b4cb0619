/**
 * Objects that the client keeps between requests (track(), and everything inside Excel.run), under the ids it calls them by.
 */
import { excelError } from "./excel-error";
import type { OfficeObject } from "./definition";

export class References {
  private readonly objects = new Map<string, OfficeObject>();
  private readonly ids = new Map<OfficeObject, string>();
  private next = 1;

  /** The id the object is kept under; keeping it twice gives the same one. */
  keep(object: OfficeObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `reference-${String(this.next++)}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: OfficeObject): string | null {
    return this.ids.get(object) ?? null;
  }

  /** Raises InvalidReference for an id that was never given or is released. */
  get(id: string): OfficeObject {
    const object = this.objects.get(id);
    if (!object) throw excelError("InvalidReference");
    return object;
  }

  release(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
  }

  releaseAll(): void {
    this.objects.clear();
    this.ids.clear();
  }

  get count(): number {
    return this.objects.size;
  }

  all(): Iterable<OfficeObject> {
    return this.objects.values();
  }
}
