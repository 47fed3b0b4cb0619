import { practiceEnUS } from "./practice/words.en-US";
