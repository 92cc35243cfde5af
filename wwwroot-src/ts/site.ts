// Every page loads this. Pages work without it: it makes them smooth.
import "./htmx";
import "./toasts";
import "./dialogs";
import "./forms";
import "./keys";
import "./steps";
import "./charts";
import "./lines";
import "./picks";
import "./calendar";
import "./phone-keep";
