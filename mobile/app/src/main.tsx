import { render } from "preact";
import "./theme/base.css";
import { App } from "./layout/App";
import { start } from "./open";
import { followTheme } from "./theme/theme";

followTheme();
render(<App />, document.getElementById("app")!);
void start();
