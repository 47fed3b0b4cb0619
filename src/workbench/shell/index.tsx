/** The workbench page: a stand-in Excel with the add-in's real task pane beside the grid. */
import { createRoot } from "react-dom/client";
import { readPageOptions } from "./page-options";
import { Workbench } from "./Workbench";
import "./workbench.css";

const place = document.getElementById("workbench");
if (place === null) throw new Error("workbench.html has no element with the id “workbench”.");
createRoot(place).render(<Workbench options={readPageOptions(window.location.search)} />);
