// The program's grid, edited in place. Without script it is read, and sessions are edited on their own pages.
import { cells } from "./grid-cells";
import { clipboard } from "./grid-clipboard";
import { drag } from "./grid-drag";
import { edit } from "./grid-edit";
import { fill } from "./grid-fill";
import { keys } from "./grid-keys";
import { lines } from "./grid-lines";

if (document.getElementById("plan-grid")) for (const part of [cells, edit, lines, clipboard, fill, drag, keys]) part();
