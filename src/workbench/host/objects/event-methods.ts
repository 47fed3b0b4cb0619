/** The members by which the client says that it wants to hear of an event, or no longer. */
import type { Book } from "../engine/book";
import type { EventName } from "../engine/events";

type Methods<Self> = Record<string, (self: Self) => void>;

/** Register members by name with the event of each; the ones that take it back are named alike. */
export function eventMethods<Self>(members: Readonly<Record<`_Register${string}`, EventName>>, where: (self: Self) => { readonly book: Book; readonly target: string }): Methods<Self> {
  const methods: Methods<Self> = {};
  for (const [member, name] of Object.entries(members)) {
    methods[member] = (self) => {
      const { book, target } = where(self);
      book.events.register(name, target, book);
    };
    methods[member.replace("_Register", "_Unregister")] = (self) => {
      const { book, target } = where(self);
      book.events.unregister(name, target);
    };
  }
  return methods;
}
