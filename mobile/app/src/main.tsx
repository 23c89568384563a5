import { render } from "preact";
import "./theme/base.css";
import { App } from "./layout/App";
import { keepWhenDrawn, watchValidity } from "./offline/watching";
import { start } from "./open";
import { lyingFiles } from "./publication/lying";
import { followLinks } from "./share/currentView";
import { followTheme } from "./theme/theme";

followTheme();
render(<App />, document.getElementById("app")!);
followLinks();
watchValidity();
keepWhenDrawn();
void start(lyingFiles());
