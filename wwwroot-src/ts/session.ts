// The session's sheet: steppers and the rest timer. Without script the numbers are typed and nothing counts down.
import { steppers } from "./session-steppers";
import { restTimer } from "./session-rest";
import { roundsTimer } from "./session-rounds";
import { phonePage } from "./phone-page";

steppers();
restTimer();
phonePage();
roundsTimer();
